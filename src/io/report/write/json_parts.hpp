#pragma once

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/io/write_json.hpp>
#include <kaohe/model/fact.hpp>

// What several JSON documents have.
namespace kaohe {

/// A remark on a result, as an object.
void write_note(json_writer& to, diagnostic const& given);

/// The members `who date note source` of an open object; null: nothing was said.
void write_origin(json_writer& to, provenance const* said);

}  // namespace kaohe
