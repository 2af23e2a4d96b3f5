// The C++ face: reads lines of `SCHEME tab COHORT tab LAYER` and answers each with `document SIZE` and that
// many bytes of a `kaohe-sheets/1` document, or with `refused CODE...`.
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include <kaohe/base/words.hpp>
#include <kaohe/draw/sha256.hpp>
#include <kaohe/io/write_sheets.hpp>
#include <kaohe/kaohe.hpp>

namespace {

kaohe::source read_file(std::string const& path) {
    std::ifstream in{path, std::ios::binary};
    return {path, {std::istreambuf_iterator<char>{in}, {}}};
}

std::string fingerprint(std::string_view bytes) {
    kaohe::sha256 digest;
    digest.add(bytes);
    return digest.finish();
}

struct fingerprinted_scheme {
    kaohe::scheme scheme;
    std::string sha256;
};

/// Schemes by path, each read once.
class scheme_shelf {
public:
    fingerprinted_scheme const& take(std::string const& path) {
        auto const found = held_.find(path);
        if (found != held_.end()) return found->second;
        kaohe::source const from = read_file(path);
        auto read = kaohe::read_scheme(from).value();
        return held_.emplace(path, fingerprinted_scheme{std::move(read.scheme), fingerprint(from.text)})
            .first->second;
    }

private:
    std::map<std::string, fingerprinted_scheme> held_;
};

void refuse(kaohe::diagnostics const& findings) {
    std::cout << "refused";
    for (kaohe::diagnostic const& each : findings)
        if (severity_of(each) == kaohe::severity::error) std::cout << ' ' << name_of(each.what);
    std::cout << '\n';
}

void answer(fingerprinted_scheme const& by, std::string const& cohort_path, std::string const& layer) {
    kaohe::source const from = read_file(cohort_path);
    std::string const data_sha256 = fingerprint(from.text);
    auto const read = kaohe::read_cohort({.current = {from}}, by.scheme);
    if (!read) return refuse(read.diagnostics());
    if (has_errors(read->findings)) return refuse(read->findings);
    auto const made =
        kaohe::evaluate(by.scheme, read->cohort, {.read_in = kaohe::from_word<kaohe::layer>(layer)});
    if (!made) return refuse(made.diagnostics());
    std::string const document = write_sheets(*made, {by.sha256, data_sha256});
    std::cout << "document " << document.size() << '\n' << document;
}

}  // namespace

int main() {
    scheme_shelf schemes;
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream fields{line};
        std::string scheme_path;
        std::string cohort_path;
        std::string layer;
        std::getline(fields, scheme_path, '\t');
        std::getline(fields, cohort_path, '\t');
        std::getline(fields, layer);
        answer(schemes.take(scheme_path), cohort_path, layer);
    }
}
