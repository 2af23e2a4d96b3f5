#include <kaohe/base/result.hpp>

namespace kaohe {

namespace {

// what() has no language to ask for, so it speaks English; the findings speak both.
std::string summary(diagnostics const& findings) {
    std::string text;
    for (diagnostic const& finding : findings) {
        if (!text.empty()) text += '\n';
        text.append(name_of(finding.what)).append(": ").append(message(finding, language::en));
    }
    return text;
}

}  // namespace

failure::failure(kaohe::diagnostics findings)
    : std::runtime_error{summary(findings)}, findings_{std::move(findings)} {}

}  // namespace kaohe
