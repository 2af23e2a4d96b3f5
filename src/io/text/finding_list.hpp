#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/io/source.hpp>

namespace kaohe {

/// What is found while several documents are read together.
class finding_list {
public:
    /// With this there is no cohort.
    void refuse(diagnostic finding);
    void refuse(diagnostics const& findings);
    /// The same; the argument `other` will say where the other place is.
    void refuse(diagnostic finding, place other);
    /// To be told beside the cohort, whatever its severity.
    void tell(diagnostic finding);

    [[nodiscard]] bool is_refused() const { return is_refused_; }

    /// Everything, with line and column, in the order of the documents and of their text.
    [[nodiscard]] diagnostics located(std::span<source const* const> in) &&;

private:
    diagnostics findings_;
    std::vector<std::pair<std::size_t, place>> others_;  // by index of the finding
    bool is_refused_ = false;

    void fill_others(std::span<source const* const> in);
};

}  // namespace kaohe
