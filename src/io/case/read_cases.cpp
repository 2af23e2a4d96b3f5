#include <utility>

#include <kaohe/io/case.hpp>
#include <kaohe/io/locate.hpp>

#include "io/decode/decode.hpp"
#include "io/decode/document_format.hpp"

namespace kaohe {

namespace {

constexpr std::string_view refused_key = "refused";

}  // namespace

template <class T>
void decode(nullable<T>& into, json_value const& from, spot const& at, decoder& by) {
    if (!from.is_null()) by.read(into.value, from, at);
}

static void decode(json_value& into, json_value const& from, spot const&, decoder&) { into = from; }

static void decode(expectation& into, json_value const& from, spot const& at, decoder& by) {
    json_value const* const codes = from.find(refused_key);
    if (!codes) return by.read(into.sheets, from, at);
    by.read(into.refused, *codes, {&at, refused_key});
    for (auto const& [key, value] : *from.as_object())
        if (key != refused_key) by.refuse_unknown_key({&at, key}, {&refused_key, 1});
}

namespace {

// A place of its own for each case, so that its cohort's mistakes are found in the file.
class cases_reader {
public:
    cases_reader(source const& from, limits const& within) : from_{from}, decoder_{from.file, within} {}

    result<std::vector<test_case>> run(json_value const& document) {
        spot const root{};
        json_value::list const* const list = document.as_list();
        if (!list) read(document, root);
        for (std::size_t i = 0; list && i < list->size(); ++i) read((*list)[i], {&root, {}, i});
        diagnostics findings = decoder_.findings();
        if (findings.empty()) return std::move(cases_);
        locate(from_, findings);
        return findings;
    }

private:
    void read(json_value const& document, spot const& at) {
        if (auto other = find_other_format(document, test_case::newest_format, from_.file))
            return decoder_.refuse(diagnostics{*std::move(other)}, at);
        test_case next;
        decoder_.read(next, document, at);
        next.where = {.file = from_.file, .pointer = at.pointer()};
        cases_.push_back(std::move(next));
    }

    source const& from_;
    decoder decoder_;
    std::vector<test_case> cases_;
};

}  // namespace

result<std::vector<test_case>> read_cases(source const& from, limits const& within) {
    auto const document = parse_document(from, json_style::relaxed, test_case::newest_format, within);
    if (!document) return document.diagnostics();
    return cases_reader{from, within}.run(*document);
}

}  // namespace kaohe
