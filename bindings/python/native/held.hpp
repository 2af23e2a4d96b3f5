#pragma once

#include <memory>
#include <optional>

#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/io/source.hpp>
#include <kaohe/model/cohort.hpp>
#include <kaohe/scheme/scheme.hpp>
#include <kaohe/study/explain.hpp>

#include "io/report/parts.hpp"

namespace kaohe::python {

// What Python objects hold. All of it is immutable, and lives as long as anything that was made with it.

using shared_scheme = std::shared_ptr<checked_scheme const>;

struct held_scheme {
    shared_scheme of;
};

/// A document that is to be read: as it came, or as it was written of Python objects or columns.
struct held_document {
    source from;
    bool is_written = false;
    diagnostics notes = {};  ///< how it came to be UTF-8
};

struct cohort_content {
    shared_scheme under;
    kaohe::cohort of;
    diagnostics notes;
};

struct held_cohort {
    std::shared_ptr<cohort_content const> of;
};

struct sheets_content {
    std::shared_ptr<cohort_content const> of;
    evaluation made;
    /// Each made when it is first asked for, by who holds the interpreter's lock.
    std::optional<explainer> explaining = {};
    std::optional<report_ground> ground = {};
};

struct held_sheets {
    std::shared_ptr<sheets_content> of;
};

/// One node of one sheet, explained.
struct held_line {
    std::shared_ptr<sheets_content> in;
    kaohe::sheet const* sheet = nullptr;
    explained_node of;
};

}  // namespace kaohe::python
