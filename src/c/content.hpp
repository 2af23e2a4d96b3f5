#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/model/cohort.hpp>
#include <kaohe/scheme/scheme.hpp>
#include <kaohe/study/explain.hpp>

#include "handle.hpp"

namespace kaohe::c {

/// One finding, its words in both languages.
struct told_finding {
    std::string_view code;
    severity how{};
    place where;
    bilingual message;
    bilingual hint;
};

using shared_scheme = std::shared_ptr<checked_scheme const>;

/// A cohort, and the scheme whose indicators it speaks of.
struct held_cohort {
    shared_scheme under;
    kaohe::cohort of;
    diagnostics notes;
};

using shared_cohort = std::shared_ptr<held_cohort const>;

/// Everything of one line that is handed out.
struct line_texts {
    std::string id;
    std::string clause;
    std::string status;
    bilingual title;
    bilingual reason;
    bilingual interpretation;
    std::optional<std::string> value;
    std::optional<std::string> points;
    std::optional<std::string> most;
    std::optional<bool> met;
};

/// Everything of one sheet that is handed out as text.
struct sheet_texts {
    std::optional<std::string> points;
    std::optional<std::string> total;
    std::optional<std::string> grade;
    std::vector<line_texts> lines;
    std::vector<std::optional<std::string>> amounts;  ///< of its awards
};

/// Sheets, all that they borrow, and the texts of those that were asked for.
class held_sheets {
public:
    held_sheets(shared_scheme under, shared_cohort of, evaluation made);

    [[nodiscard]] evaluation const& made() const { return *made_; }
    [[nodiscard]] scheme const& under() const { return under_->scheme; }
    /// Made when they are first asked for, by one thread. Precondition: there is such a sheet.
    [[nodiscard]] sheet_texts const& texts(std::size_t sheet) const;

private:
    struct texts_so_far {
        explicit texts_so_far(evaluation const& of)
            : explaining{of, detail::brief}, of_sheet(of.sheets.size()) {}

        std::mutex mutex;
        explainer explaining;
        std::vector<std::unique_ptr<sheet_texts>> of_sheet;
    };

    shared_scheme under_;
    shared_cohort of_;
    std::unique_ptr<evaluation> made_;
    std::unique_ptr<texts_so_far> texts_;
};

/// A cohort that is being put together.
struct growing_cohort {
    shared_scheme under;
    kaohe::cohort so_far = {};
    std::unordered_set<std::string> ids = {};
};

}  // namespace kaohe::c

struct kaohe_error : kaohe::c::handle<kaohe_error, std::vector<kaohe::c::told_finding>> {
    static constexpr std::uint64_t alive = kaohe::c::kind_word(1);
};
struct kaohe_scheme : kaohe::c::handle<kaohe_scheme, kaohe::c::shared_scheme> {
    static constexpr std::uint64_t alive = kaohe::c::kind_word(2);
};
struct kaohe_builder : kaohe::c::handle<kaohe_builder, kaohe::c::growing_cohort> {
    static constexpr std::uint64_t alive = kaohe::c::kind_word(3);
};
struct kaohe_cohort : kaohe::c::handle<kaohe_cohort, kaohe::c::shared_cohort> {
    static constexpr std::uint64_t alive = kaohe::c::kind_word(4);
};
struct kaohe_sheets : kaohe::c::handle<kaohe_sheets, kaohe::c::held_sheets> {
    static constexpr std::uint64_t alive = kaohe::c::kind_word(5);
};
struct kaohe_text : kaohe::c::handle<kaohe_text, std::string> {
    static constexpr std::uint64_t alive = kaohe::c::kind_word(6);
};
