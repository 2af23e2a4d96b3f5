#include "columns.hpp"

#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include <kaohe/base/result.hpp>

#include "cells.hpp"

namespace kaohe::python {

namespace {

/// A struct of the interface, released at the end if it was filled.
template <class T>
class owned {
public:
    owned() = default;
    owned(owned const&) = delete;
    owned& operator=(owned const&) = delete;
    ~owned() {
        if (content_.release) content_.release(&content_);
    }

    T* operator->() { return &content_; }
    T& operator*() { return content_; }

private:
    T content_ = {};
};

// What people call the types that are not read.
constexpr std::array names{
    std::pair<std::string_view, std::string_view>{"ts", "timestamp"},
    std::pair<std::string_view, std::string_view>{"td", "date64"},
    std::pair<std::string_view, std::string_view>{"tt", "time"},
    std::pair<std::string_view, std::string_view>{"tD", "duration"},
    std::pair<std::string_view, std::string_view>{"z", "binary"},
    std::pair<std::string_view, std::string_view>{"Z", "large_binary"},
    std::pair<std::string_view, std::string_view>{"+l", "list"},
    std::pair<std::string_view, std::string_view>{"+L", "large_list"},
    std::pair<std::string_view, std::string_view>{"+s", "struct"},
};

std::string name_of_type(std::string_view format) {
    for (auto const& [begin, name] : names)
        if (format.starts_with(begin)) return std::string{name};
    return "Arrow " + std::string{format};
}

diagnostic unread(ArrowSchema const& column) {
    std::string const name = column.name ? column.name : "";
    if (is_float(column)) return {code::call_float_column, {}, {{"column", name}}};
    return {code::call_type,
            {},
            {{"place", bilingual{.zh = "列“" + name + "”", .en = "column \"" + name + "\""}},
             {"expected", phrase{.zh = "整数、decimal128、文字、日期（date32）或真假",
                                 .en = "whole numbers, decimal128, text, dates (date32) or flags"}},
             {"found", name_of_type(column.format)}}};
}

// A table comes as one struct, its columns the members.
constexpr std::string_view struct_format = "+s";

diagnostic no_table(ArrowSchema const& found) {
    return {code::call_type,
            {},
            {{"place", phrase{.zh = "数据", .en = "the data"}},
             {"expected", phrase{.zh = "由列组成的表", .en = "a table of columns"}},
             {"found", name_of_type(found.format)}}};
}

class columns_writer {
public:
    explicit columns_writer(ArrowArrayStream& from) : from_{from} {}

    std::string run() {
        read_header();
        for (;;) {
            owned<ArrowArray> batch;
            demand(from_.get_next(&from_, &*batch));
            if (!batch->release) return std::move(out_);
            for (std::int64_t row = 0; row < batch->length; ++row) write_row(*batch, row);
        }
    }

private:
    void demand(int status) {
        if (status == 0) return;
        char const* const why = from_.get_last_error(&from_);
        throw std::runtime_error{why ? why : "the Arrow stream failed"};
    }

    void read_header() {
        owned<ArrowSchema> schema;
        demand(from_.get_schema(&from_, &*schema));
        if (schema->format != struct_format) throw failure{{no_table(*schema)}};
        diagnostics refused;
        for (std::int64_t i = 0; i < schema->n_children; ++i) add(*schema->children[i], refused);
        if (!refused.empty()) throw failure{std::move(refused)};
        out_ += '\n';
    }

    void add(ArrowSchema const& column, diagnostics& refused) {
        auto type = column_type_of(column);
        if (!type) return refused.push_back(unread(column));
        if (!columns_.empty()) out_ += ',';
        write_quoted(column.name ? column.name : "", out_);
        columns_.push_back(*std::move(type));
    }

    void write_row(ArrowArray const& batch, std::int64_t row) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (i > 0) out_ += ',';
            write_cell(columns_[i], *batch.children[i], batch.offset + row, out_);
        }
        out_ += '\n';
    }

    ArrowArrayStream& from_;
    std::vector<column_type> columns_;
    std::string out_;
};

}  // namespace

std::string text_of_columns(ArrowArrayStream& table) { return columns_writer{table}.run(); }

}  // namespace kaohe::python
