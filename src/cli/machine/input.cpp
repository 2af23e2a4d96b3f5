#include "input.hpp"

#include <filesystem>
#include <utility>

#include <kaohe/draw/sha256.hpp>
#include <kaohe/io/read_frame.hpp>

#include "cli/words.hpp"
#include "encoding.hpp"

namespace kaohe::cli {

namespace {

std::optional<period> period_of(options const& asked, console const& to) {
    if (asked.period.empty()) return std::nullopt;
    auto const found = period::parse(asked.period);
    if (!found) to.end(exit_code::usage, words::no_period, {{"found", asked.period}});
    return found;
}

/// Reads the files of a cohort and fingerprints their bytes.
class data_reader {
public:
    data_reader(options const& asked, console const& to) : asked_{asked}, to_{to} {}

    [[nodiscard]] source read(std::string const& path, encoding as) {
        source raw = plain_source(path, to_);
        fingerprint_.add(raw.text);
        auto text = decode(std::move(raw.text), as);
        if (auto const* const failed = std::get_if<not_decodable>(&text)) refuse(path, *failed);
        auto& found = std::get<decoded>(text);
        if (as == encoding::automatic && found.from == encoding::gb18030)
            to_.note(words::read_as_gb18030, {{"file", path}});
        return {path, std::move(found.text)};
    }

    [[nodiscard]] cohort_sources read_all() {
        cohort_sources from{.current = {}, .period = period_of(asked_, to_)};
        for (std::size_t i = 1; i < asked_.paths.size(); ++i)
            from.current.push_back(read(asked_.paths[i], asked_.encoding));
        for (records_file const& each : asked_.records)
            from.records.push_back({each.list, read(each.file, asked_.encoding)});
        for (std::string const& each : asked_.prior) from.prior.push_back(read(each, asked_.encoding));
        for (std::string const& each : asked_.history) from.history.push_back(read(each, encoding::utf_8));
        return from;
    }

    [[nodiscard]] std::string fingerprint() { return fingerprint_.finish(); }

private:
    [[noreturn]] void refuse(std::string const& path, not_decodable const& failed) const {
        to_.end(exit_code::bad_input, words::not_decodable,
                {{"file", path}, {"offset", std::to_string(failed.offset + 1)}});
    }

    options const& asked_;
    console const& to_;
    sha256 fingerprint_;
};

}  // namespace

source plain_source(std::string const& path, console const& to) {
    // One byte past the limit is enough for the library to refuse the document.
    auto read = read_file(path, limits{}.document_bytes + 1);
    if (auto const* const error = std::get_if<file_error>(&read)) to.end(exit_code::bad_input, *error);
    return std::get<source>(std::move(read));
}

source scheme_source(std::string const& path, console const& to) {
    std::error_code unknown;
    bool const is_folder = path != "-" && std::filesystem::is_directory(path, unknown);
    return plain_source(is_folder ? (std::filesystem::path{path} / "scheme.json").string() : path, to);
}

loaded_scheme load_scheme(std::string const& path, console const& to) {
    source const from = scheme_source(path, to);
    result<checked_scheme> read = read_scheme(from);
    if (!read) to.refuse(read.diagnostics());
    to.show(read->warnings);
    sha256 fingerprint;
    fingerprint.add(from.text);
    return {std::move(read->scheme), fingerprint.finish()};
}

loaded_cohort load_cohort(options const& asked, scheme const& under, console const& to) {
    data_reader reader{asked, to};
    result<cohort_read> read = read_cohort(reader.read_all(), under);
    if (!read) to.refuse(read.diagnostics());
    if (has_errors(read->findings)) to.refuse(read->findings);
    to.show(read->findings);
    return {std::move(read->cohort), reader.fingerprint()};
}

loaded_frame load_frame(options const& asked, sampling_plan const& plan, console const& to) {
    data_reader reader{asked, to};
    source document = reader.read(asked.paths[1], asked.encoding);
    result<frame> read = read_frame(document, plan);
    if (!read) to.refuse(read.diagnostics());
    return {std::move(*read), std::move(document), reader.fingerprint()};
}

}  // namespace kaohe::cli
