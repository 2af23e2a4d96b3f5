#pragma once

#include <string>
#include <string_view>
#include <variant>

#include <kaohe/base/language.hpp>
#include <kaohe/io/source.hpp>

namespace kaohe::cli {

/// Why a file cannot be read or written, ready to be said.
struct file_error {
    phrase what;  ///< a sentence of words.hpp with the holes {file} and {why}
    std::string file;
    int error = 0;  ///< errno
};

/// The bytes of a file, or of standard input for "-", and no more than `most` of them.
[[nodiscard]] std::variant<source, file_error> read_file(std::string const& path, std::size_t most);

/// Replaces a file whole or not at all: the bytes go to a temporary beside it, which is then renamed. A
/// device or a pipe is written straight.
[[nodiscard]] std::variant<std::monostate, file_error> write_file(std::string const& path,
                                                                  std::string_view bytes);

/// Writes to standard output. That nobody reads any more is no error.
[[nodiscard]] std::variant<std::monostate, file_error> write_output(std::string_view bytes);

/// Whether another path would do: it names no file that can be written, where else the machine failed.
[[nodiscard]] bool is_of_the_path(file_error const& error);

/// The sentence for people.
[[nodiscard]] std::string message(file_error const& error, language in);

}  // namespace kaohe::cli
