#include <kaohe/typed/check.hpp>

#include <algorithm>

#include <kaohe/base/pointer.hpp>
#include <kaohe/base/text.hpp>
#include <kaohe/scheme/placed_node.hpp>

namespace kaohe::typed {

namespace {

std::vector<std::string> sorted(std::vector<std::string> names) {
    std::ranges::sort(names);
    return names;
}

bool agree(value_type const& a, value_type const& b) {
    return a.kind == b.kind && a.unit == b.unit && sorted(a.choices) == sorted(b.choices);
}

bool agree(kaohe::indicator const& a, kaohe::indicator const& b) {
    return a.type == b.type && agree(a.measured(), b.measured());
}

/// `count (person)`, `choice (good, fair)`.
bilingual describe_declared(kaohe::indicator const& of) {
    std::string const type{word(of.type)};
    if (of.unit.empty() && of.values.empty()) return {.zh = type, .en = type};
    bool const is_choice = of.type == indicator_type::choice;
    return {.zh = type + "（" + (is_choice ? join(of.values, "、") : of.unit) + "）",
            .en = type + " (" + (is_choice ? join(of.values, ", ") : of.unit) + ")"};
}

class comparison {
public:
    explicit comparison(kaohe::scheme const& with) : scheme_{with} {}

    void compare(kaohe::indicator const& wanted) {
        auto const known = scheme_.indicator_named(wanted.id);
        if (!known) return say_unknown(code::program_indicator_unknown, wanted.id, indicator_ids());
        declaration const& found = scheme_.indicators()[*known];
        arguments with{{"id", wanted.id}};
        if (found.of) return say(code::program_indicator_derived, pointer_of(*known), std::move(with));
        if (agree(wanted, found)) return;
        with.emplace_back("program", describe_declared(wanted));
        with.emplace_back("found", describe_declared(found));
        say(code::program_indicator_differs, pointer_of(*known), std::move(with));
    }

    void compare(line_read const& wanted) {
        auto const known = scheme_.node_named(wanted.id);
        if (!known || !scheme_.nodes()[*known].is_line())
            return say_unknown(code::program_line_unknown, wanted.id, line_ids());
        placed_node const& found = scheme_.nodes()[*known];
        if (agree(wanted.type, found.measured)) return;
        say(code::program_line_differs, found.pointer,
            {{"id", wanted.id}, {"program", describe(wanted.type)}, {"found", describe(found.measured)}});
    }

    [[nodiscard]] diagnostics take() && { return std::move(findings_); }

private:
    void say(code what, std::string pointer, arguments with) {
        findings_.push_back({what, {.pointer = std::move(pointer)}, std::move(with)});
    }

    void say_unknown(code what, std::string const& id, std::vector<std::string_view> const& known) {
        arguments with{{"id", id}, {"scheme", scheme_.written().id}};
        suggest(with, id, known);
        say(what, "", std::move(with));
    }

    /// Behind the declared indicators stand those that lines are themselves.
    [[nodiscard]] std::string pointer_of(std::uint32_t indicator) const {
        std::string const& id = scheme_.indicators()[indicator].id;
        if (indicator < scheme_.written().indicators.size()) return pointer_below("/indicators", id);
        return scheme_.nodes()[*scheme_.node_named(id)].pointer;
    }

    [[nodiscard]] std::vector<std::string_view> indicator_ids() const {
        std::vector<std::string_view> ids;
        for (declaration const& each : scheme_.indicators()) ids.push_back(each.id);
        return ids;
    }

    [[nodiscard]] std::vector<std::string_view> line_ids() const {
        std::vector<std::string_view> ids;
        for (placed_node const& each : scheme_.nodes())
            if (each.is_line()) ids.push_back(each.written->id);
        return ids;
    }

    kaohe::scheme const& scheme_;
    diagnostics findings_;
};

}  // namespace

diagnostics disagreements(program_names const& program, scheme const& with) {
    comparison work{with};
    for (kaohe::indicator const& each : program.indicators) work.compare(each);
    for (line_read const& each : program.lines) work.compare(each);
    return std::move(work).take();
}

}  // namespace kaohe::typed
