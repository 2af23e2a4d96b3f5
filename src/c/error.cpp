#include <kaohe/kaohe.h>

#include "guard.hpp"
#include "read.hpp"

namespace kaohe::c {

namespace {

told_finding const* finding(kaohe_error const* in, std::size_t at) {
    bool const is_there = pool<kaohe_error>::is_alive(in) && at < in->content->size();
    return is_there ? &(*in->content)[at] : nullptr;
}

char const* in_language(told_finding const* of, bilingual told_finding::* words, kaohe_language in) {
    return of ? (of->*words).in(spoken(in)).c_str() : nullptr;
}

}  // namespace

}  // namespace kaohe::c

using namespace kaohe::c;

extern "C" {

void kaohe_error_free(kaohe_error* error) { pool<kaohe_error>::release(error); }

size_t kaohe_error_count(kaohe_error const* error) {
    return pool<kaohe_error>::is_alive(error) ? error->content->size() : 0;
}

char const* kaohe_error_code(kaohe_error const* error, size_t at) {
    told_finding const* const found = finding(error, at);
    return found ? found->code.data() : nullptr;
}

kaohe_severity kaohe_error_severity(kaohe_error const* error, size_t at) {
    told_finding const* const found = finding(error, at);
    return found ? static_cast<kaohe_severity>(found->how) : KAOHE_ERROR;
}

char const* kaohe_error_file(kaohe_error const* error, size_t at) {
    told_finding const* const found = finding(error, at);
    return found ? found->where.file.c_str() : nullptr;
}

char const* kaohe_error_path(kaohe_error const* error, size_t at) {
    told_finding const* const found = finding(error, at);
    return found ? found->where.pointer.c_str() : nullptr;
}

size_t kaohe_error_line(kaohe_error const* error, size_t at) {
    told_finding const* const found = finding(error, at);
    return found ? found->where.line : 0;
}

size_t kaohe_error_column(kaohe_error const* error, size_t at) {
    told_finding const* const found = finding(error, at);
    return found ? found->where.column : 0;
}

char const* kaohe_error_message(kaohe_error const* error, size_t at, kaohe_language in) {
    return in_language(finding(error, at), &told_finding::message, in);
}

char const* kaohe_error_hint(kaohe_error const* error, size_t at, kaohe_language in) {
    return in_language(finding(error, at), &told_finding::hint, in);
}

}  // extern "C"
