#include <utility>

#include <kaohe/kaohe.h>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/scheme/definition.hpp>

#include "guard.hpp"
#include "options.hpp"
#include "read.hpp"

namespace kaohe::c {

shared_scheme read_shared_scheme(std::string_view text, kaohe_options const& options) {
    return std::make_shared<checked_scheme const>(
        value_of(read_scheme(document(text, options), limits_of(options))));
}

namespace {

template <class Text>
kaohe_status hand_out(kaohe_scheme const* scheme, char const** out, Text text) {
    if (out) *out = nullptr;
    return guard(nullptr, [&] { target(out) = text(open(scheme, "scheme")->scheme.written()).c_str(); });
}

}  // namespace

}  // namespace kaohe::c

using namespace kaohe::c;

extern "C" {

kaohe_status kaohe_scheme_read(char const* text, size_t size, kaohe_options const* options,
                               kaohe_scheme** out, kaohe_error** error) {
    return make(out, error, [&] {
        return pool<kaohe_scheme>::make(read_shared_scheme(text_in(text, size, "text"), known_part(options)));
    });
}

void kaohe_scheme_free(kaohe_scheme* scheme) { pool<kaohe_scheme>::release(scheme); }

kaohe_status kaohe_scheme_id(kaohe_scheme const* scheme, char const** out) {
    return hand_out(scheme, out, [](kaohe::definition const& of) -> auto& { return of.id; });
}

kaohe_status kaohe_scheme_edition(kaohe_scheme const* scheme, char const** out) {
    return hand_out(scheme, out, [](kaohe::definition const& of) -> auto& { return of.edition; });
}

kaohe_status kaohe_scheme_title(kaohe_scheme const* scheme, kaohe_language in, char const** out) {
    auto const title = [&](kaohe::definition const& of) -> auto& { return of.title.in(spoken(in)); };
    return hand_out(scheme, out, title);
}

kaohe_status kaohe_scheme_warnings(kaohe_scheme const* scheme, kaohe_error** out) {
    return make(out, nullptr, [&] { return told(open(scheme, "scheme")->warnings); });
}

}  // extern "C"
