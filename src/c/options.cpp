#include "options.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <iterator>

#include <kaohe/base/text.hpp>
#include <kaohe/base/version.hpp>

#include "guard.hpp"

namespace kaohe::c {

namespace {

kaohe_options defaults() {
    limits const usual;
    return {.size = sizeof(kaohe_options),
            .file = nullptr,
            .document_bytes = usual.document_bytes,
            .members = usual.members,
            .cancel = nullptr,
            .layer = nullptr,
            .scheme_sha256 = nullptr,
            .data_sha256 = nullptr};
}

/// The bytes of the members that stand within `size` whole: those that a caller's header knew.
std::size_t whole_members(std::size_t size) {
    constexpr std::array ends{offsetof(kaohe_options, file),        offsetof(kaohe_options, document_bytes),
                              offsetof(kaohe_options, members),     offsetof(kaohe_options, cancel),
                              offsetof(kaohe_options, layer),       offsetof(kaohe_options, scheme_sha256),
                              offsetof(kaohe_options, data_sha256), sizeof(kaohe_options)};
    return *std::prev(std::ranges::upper_bound(ends, size));
}

std::string text_or_none(char const* text, std::string_view name) {
    return std::string{text ? words_in(text, std::strlen(text), name) : std::string_view{}};
}

bool is_set(void const* flag) {
    return __atomic_load_n(static_cast<int const volatile*>(flag), __ATOMIC_RELAXED) != 0;
}

// What asks the caller's flag whether to go on.
interruption interruption_of(kaohe_options const& options) {
    if (!options.cancel) return {};
    return {.asked = is_set, .of = const_cast<int const*>(options.cancel)};
}

}  // namespace

kaohe_options known_part(kaohe_options const* given) {
    kaohe_options known = defaults();
    if (!given) return known;
    if (given->size < sizeof(std::size_t)) refuse_misuse(code::call_options);
    std::memcpy(&known, given, whole_members(given->size));
    return known;
}

limits limits_of(kaohe_options const& options) {
    limits within;
    within.document_bytes = options.document_bytes;
    within.members = options.members;
    return within;
}

source document(std::string_view text, kaohe_options const& options) {
    if (interruption_of(options).is_asked()) throw refusal{KAOHE_CANCELLED, {{code::cancelled, {}, {}}}};
    return {text_or_none(options.file, "file"), std::string{text}};
}

evaluate_options scoring_of(kaohe_options const& options) {
    evaluate_options how{.within = limits_of(options), .ask = interruption_of(options)};
    if (!options.layer) return how;
    how.read_in = from_word<layer>(words_in(options.layer, std::strlen(options.layer), "layer"));
    if (!how.read_in)
        refuse_misuse(code::call_word,
                      {{"name", "layer"}, {"listed", join(words_of<layer>, ", ")}, {"found", options.layer}});
    return how;
}

identity identity_of(kaohe_options const& options) {
    return {.scheme_sha256 = text_or_none(options.scheme_sha256, "scheme_sha256"),
            .data_sha256 = text_or_none(options.data_sha256, "data_sha256")};
}

}  // namespace kaohe::c

using namespace kaohe::c;

extern "C" {

char const* kaohe_version(void) {
    static std::string const text{kaohe::version()};
    return text.c_str();
}

uint32_t kaohe_abi(void) { return KAOHE_ABI; }

char const* kaohe_status_name(kaohe_status status) {
    switch (status) {
        case KAOHE_OK: return "ok";
        case KAOHE_REFUSED: return "refused";
        case KAOHE_MISUSE: return "misuse";
        case KAOHE_LIMIT: return "limit";
        case KAOHE_CANCELLED: return "cancelled";
        case KAOHE_NO_MEMORY: return "no_memory";
        case KAOHE_INTERNAL: return "internal";
    }
    return "unknown";
}

void kaohe_options_init(kaohe_options* options, size_t size) {
    if (!options) return;
    kaohe_options const usual = defaults();
    std::memcpy(options, &usual, std::min(size, sizeof usual));
    if (size >= sizeof options->size) options->size = size;
}

}  // extern "C"
