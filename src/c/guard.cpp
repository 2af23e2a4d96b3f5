#include "guard.hpp"

#include <algorithm>
#include <new>
#include <string>

#include <kaohe/base/text.hpp>
#include <kaohe/number/number.hpp>

namespace kaohe::c {

namespace {

told_finding told(diagnostic const& finding) {
    auto const in_both = [&](auto of) {
        return bilingual{.zh = of(finding, language::zh), .en = of(finding, language::en)};
    };
    return {.code = name_of(finding.what),
            .how = severity_of(finding),
            .where = finding.where,
            .message = in_both(message),
            .hint = in_both(hint)};
}

// Findings that are limits are a status of their own.
kaohe_status status_of(refusal const& why) {
    return why.status == KAOHE_REFUSED && has_passed_limits(why.findings) ? KAOHE_LIMIT : why.status;
}

// What is wrong comes before what is only remarkable: a host may show the first finding alone.
kaohe_status tell(kaohe_error** error, refusal why) {
    std::ranges::stable_partition(
        why.findings, [](diagnostic const& each) { return severity_of(each) == severity::error; });
    if (error) *error = c::told(why.findings);
    return status_of(why);
}

kaohe_status tell_in_flight(kaohe_error** error) {
    try {
        throw;
    } catch (refusal const& why) {
        return tell(error, why);
    } catch (failure const& why) {
        return tell(error, {KAOHE_REFUSED, why.diagnostics()});
    } catch (number_too_large const&) {
        return tell(error, {KAOHE_LIMIT, {{code::number_too_large, {}, {}}}});
    } catch (std::bad_alloc const&) {
        return KAOHE_NO_MEMORY;
    } catch (...) {
        return tell(error, {KAOHE_INTERNAL, {{code::call_failed, {}, {}}}});
    }
}

}  // namespace

void refuse_misuse(code what, arguments with) { throw refusal{KAOHE_MISUSE, {{what, {}, std::move(with)}}}; }

kaohe_error* told(diagnostics const& findings) {
    if (findings.empty()) return nullptr;
    std::vector<told_finding> all;
    for (diagnostic const& each : findings) all.push_back(told(each));
    return pool<kaohe_error>::make(std::move(all));
}

kaohe_status status_in_flight(kaohe_error** error) noexcept {
    try {
        return tell_in_flight(error);
    } catch (...) {
        return KAOHE_NO_MEMORY;  // there was none for the words
    }
}

std::string_view text_in(char const* text, std::size_t size, std::string_view name) {
    if (!text && size > 0) refuse_misuse(code::call_null, {{"name", name}});
    return text ? std::string_view{text, size} : std::string_view{};
}

std::string_view words_in(char const* text, std::size_t size, std::string_view name) {
    std::string_view const given = text_in(text, size, name);
    bool const holds_nul = given.find('\0') != given.npos;  // and would end there when it is handed out
    if (holds_nul || find_invalid_utf8(given)) refuse_misuse(code::call_encoding, {{"name", name}});
    return given;
}

}  // namespace kaohe::c
