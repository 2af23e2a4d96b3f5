#include <kaohe/io/json.hpp>

#include "io/decode/decode.hpp"
#include "io/decode/document_format.hpp"
#include "io/json/cell_text.hpp"
#include "read_candidates.hpp"

namespace kaohe {

namespace {

// A kaohe-frame/1 document as written (docs/formats.md). What a candidate is depends on the plan's fields.
struct frame_document {
    static constexpr std::string_view newest_format = "kaohe-frame/1";

    std::string format;
    std::vector<json_value const*> candidates;

    static constexpr auto fields() {
        return fields_of(required("format", &frame_document::format),
                         required("candidates", &frame_document::candidates));
    }
};

class candidates_reader {
public:
    candidates_reader(std::string const& file, sampling_plan const& plan, limits const& within)
        : plan_{plan}, decoder_{file, within} {
        known_.assign(candidate_members.begin(), candidate_members.end());
        for (frame_field const& each : plan.columns) known_.push_back(each.id);
    }

    candidates_read read(json_value const& document) {
        spot const root{};
        frame_document written;
        decoder_.read(written, document, root);
        spot const list{&root, "candidates"};
        for (json_value const* const each : written.candidates) read(*each, {&list, {}, candidates_.size()});
        return {std::move(candidates_), decoder_.findings()};
    }

private:
    void read(json_value const& written, spot const& at) {
        candidate& of = candidates_.emplace_back();
        json_value::object const* const members = decoder_.as_object(written, at);
        if (!members) return;
        for (std::string_view const each : {"id", "stratum"})
            if (!written.find(each)) decoder_.refuse(code::missing_key, at, {{"key", std::string{each}}});
        for (auto const& [key, value] : *members) read_member(key, value, {&at, key}, of);
    }

    void read_member(std::string_view key, json_value const& value, spot const& at, candidate& of) {
        if (std::string* const text = member_of(of, key)) return decoder_.read(*text, value, at);
        auto const field = std::ranges::find(plan_.columns, key, &frame_field::id);
        if (field == plan_.columns.end()) return decoder_.refuse_unknown_key(at, known_);
        if (value.as_list() || value.as_object())
            return decoder_.refuse(code::expected_text, at, {{"found", brief(value)}});
        auto const index = static_cast<std::size_t>(field - plan_.columns.begin());
        auto wrong = read_field(cell_text(value), index, plan_, of, decoder_.within());
        if (!wrong.empty()) decoder_.refuse(std::move(wrong), at);
    }

    sampling_plan const& plan_;
    decoder decoder_;
    std::vector<std::string_view> known_;
    std::vector<candidate> candidates_;
};

}  // namespace

candidates_read read_json_candidates(source const& from, sampling_plan const& plan, limits const& within) {
    auto const document = parse_document(from, json_style::strict, frame_document::newest_format, within);
    if (!document) return {{}, document.diagnostics()};
    if (auto other = find_other_format(*document, frame_document::newest_format, from.file))
        return {{}, {*std::move(other)}};
    return candidates_reader{from.file, plan, within}.read(*document);
}

}  // namespace kaohe
