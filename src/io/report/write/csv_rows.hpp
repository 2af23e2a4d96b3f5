#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/study/explain.hpp>

#include "csv_text.hpp"

// Cells that several tables have.
namespace kaohe {

inline constexpr std::array<std::string_view, 4> subject_columns{"id", "name", "group", "period"};

void add_header(csv_text& to, std::span<std::string_view const> names);

void add_subject(csv_text& to, evaluation const& of, sheet const& shown);

/// To 4 places, half up; nothing where there is none.
void add_rounded(csv_text& to, std::optional<number> const& amount);
void add_exact(csv_text& to, std::optional<number> const& amount);
void add_met(csv_text& to, std::optional<bool> met);

/// The cells of explained nodes; those of their offices where the scheme names any.
class node_cells {
public:
    node_cells(scheme const& by, language in);

    void add_header(csv_text& to) const;
    void add(csv_text& to, explained_node const& of, sheet const& in_sheet) const;

private:
    language in_;
    bool has_offices_;
    bool has_points_;
};

}  // namespace kaohe
