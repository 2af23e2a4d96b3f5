#include "columns.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <iterator>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include <nanobind/nanobind.h>

#include <kaohe/base/result.hpp>

#include "cells.hpp"
#include "owned.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

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

[[noreturn]] void refuse(std::string const& zh, std::string const& en, phrase expected, wording found) {
    throw failure{{{code::call_type,
                    {},
                    {{"place", bilingual{.zh = zh, .en = en}}, {"expected", expected}, {"found", found}}}}};
}

// What Python raised within a stream comes out of it as text alone.
[[noreturn]] void refuse_broken(std::string const& why) {
    if (why.find("\nKeyboardInterrupt") != why.npos) {
        PyErr_SetNone(PyExc_KeyboardInterrupt);
        throw nb::python_error();
    }
    bilingual const found{.zh = "中断的 Arrow 流：" + why, .en = "an Arrow stream that failed: " + why};
    refuse("数据", "the data", {.zh = "能读到末尾的表", .en = "a table that can be read to its end"}, found);
}

[[noreturn]] void refuse_drained() {
    refuse("数据", "the data", {.zh = "尚未读过的表", .en = "a table that nobody has read yet"},
           phrase{.zh = "已经读完的 Arrow 流", .en = "an Arrow stream that was drained"});
}

[[noreturn]] void refuse_shape() {
    refuse("数据", "the data",
           {.zh = "各批次的列与表头相同", .en = "every batch to have the columns of the header"},
           phrase{.zh = "列数或行数不同的批次", .en = "a batch with other columns, or with shorter ones"});
}

[[noreturn]] void refuse_null_row(std::size_t row) {
    std::string const nth = std::to_string(row);
    refuse("第 " + nth + " 行", "row " + nth, {.zh = "有数据的一行", .en = "a row with figures"},
           phrase{.zh = "整行为空", .en = "null throughout"});
}

[[noreturn]] void refuse_entry(std::string const& column, std::size_t row) {
    std::string const nth = std::to_string(row);
    refuse("列“" + column + "”第 " + nth + " 行", "column \"" + column + "\", row " + nth,
           {.zh = "字典中有的一项", .en = "an entry of its dictionary"},
           phrase{.zh = "字典以外的序号", .en = "an index outside it"});
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
            write_batch(*batch);
        }
    }

private:
    void demand(int status) {
        if (status == 0) return;
        if (PyErr_Occurred()) throw nb::python_error();
        if (status == ENOMEM) throw std::bad_alloc{};
        char const* const why = from_.get_last_error(&from_);
        refuse_broken(why ? why : "");
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
        names_.emplace_back(column.name ? column.name : "");
        write_quoted(names_.back(), out_);
        columns_.push_back(*std::move(type));
    }

    // Everything else about the buffers has to be believed: their sizes are not handed over.
    void check_shape(ArrowArray const& batch) const {
        if (batch.n_children != std::ssize(columns_)) refuse_shape();
        for (std::int64_t i = 0; i < batch.n_children; ++i)
            if (batch.children[i]->length < batch.offset + batch.length) refuse_shape();
    }

    void write_batch(ArrowArray const& batch) {
        check_shape(batch);
        for (std::int64_t row = 0; row < batch.length; ++row) {
            ++row_;
            if (is_null(batch, row)) refuse_null_row(row_);
            write_row(batch, batch.offset + row);
        }
    }

    // The reader of CSV would pass over a row without any text: nobody may vanish so.
    void write_row(ArrowArray const& batch, std::int64_t row) {
        bool is_empty = !columns_.empty();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (i > 0) out_ += ',';
            ArrowArray const& column = *batch.children[i];
            is_empty = is_empty && is_null(column, row);
            if (!write_cell(columns_[i], column, row, out_)) refuse_entry(names_[i], row_);
        }
        if (is_empty) refuse_null_row(row_);
        out_ += '\n';
    }

    ArrowArrayStream& from_;
    std::vector<column_type> columns_;
    std::vector<std::string> names_;
    std::size_t row_ = 0;  // from 1
    std::string out_;
};

}  // namespace

std::string text_of_columns(ArrowArrayStream& table) {
    if (!table.release) refuse_drained();
    owned<ArrowArrayStream> moved{table};
    return columns_writer{*moved}.run();
}

}  // namespace kaohe::python
