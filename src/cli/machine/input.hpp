#pragma once

#include <string>

#include <kaohe/draw/frame.hpp>
#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/io/source.hpp>

#include "cli/line/options.hpp"
#include "console.hpp"

namespace kaohe::cli {

/// A scheme, and the SHA-256 of its bytes.
struct loaded_scheme {
    kaohe::scheme scheme;
    std::string sha256;
};

/// A cohort, and the SHA-256 of the bytes it was read from: its files, then --prior, then --history, one
/// after the other.
struct loaded_cohort {
    kaohe::cohort cohort;
    std::string sha256;
};

/// A frame, the document it was read from, and the SHA-256 of that document's bytes.
struct loaded_frame {
    kaohe::frame frame;
    source document;
    std::string sha256;
};

// Each of these says what is wrong, and throws `ended` where it cannot give what it is asked for.

/// The document of a scheme, given as a file, the folder that holds a scheme.json, or "-".
[[nodiscard]] source scheme_source(std::string const& path, console const& to);

/// A document as it is, UTF-8 or not.
[[nodiscard]] source plain_source(std::string const& path, console const& to);

/// A scheme without mistakes; its warnings are shown.
[[nodiscard]] loaded_scheme load_scheme(std::string const& path, console const& to);

/// The cohort of a command line whose first path is the scheme. Its warnings and notes are shown; a fact
/// outside its domain refuses it.
[[nodiscard]] loaded_cohort load_cohort(options const& asked, scheme const& under, console const& to);

/// The frame of a command line whose second path it is.
[[nodiscard]] loaded_frame load_frame(options const& asked, sampling_plan const& plan, console const& to);

}  // namespace kaohe::cli
