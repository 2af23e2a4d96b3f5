#pragma once

#include <cstddef>
#include <span>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/limits.hpp>
#include <kaohe/io/source.hpp>

namespace kaohe {

/// What is found while several documents are read together; no more than limits::findings.
class finding_list {
public:
    explicit finding_list(limits const& within) : most_{within.findings} {}

    /// With this there is no cohort.
    void refuse(diagnostic finding);
    void refuse(diagnostics const& findings);
    /// To be told beside the cohort, whatever its severity.
    void tell(diagnostic finding);

    [[nodiscard]] bool is_refused() const { return is_refused_; }

    /// Everything, with line and column, in the order of the documents and of their text.
    [[nodiscard]] diagnostics located(std::span<source const* const> in) &&;

private:
    std::size_t most_;
    diagnostics findings_;
    bool is_refused_ = false;
};

}  // namespace kaohe
