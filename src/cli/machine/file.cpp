#include "file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include <kaohe/base/diagnostic.hpp>

#include "cli/words.hpp"

namespace kaohe::cli {

namespace {

/// Closes a descriptor when it goes.
class open_file {
public:
    explicit open_file(int descriptor) : descriptor_{descriptor} {}
    open_file(open_file const&) = delete;
    open_file& operator=(open_file const&) = delete;
    ~open_file() { close(); }

    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
    /// False if what was written could not be kept; only close tells that on some file systems.
    bool close() { return !is_open() || ::close(std::exchange(descriptor_, -1)) == 0; }

private:
    int descriptor_;
};

bool read_all(int from, std::size_t most, std::string& into) {
    std::array<char, 65536> block;
    while (into.size() < most) {
        ssize_t const count = ::read(from, block.data(), std::min(block.size(), most - into.size()));
        if (count == 0) return true;
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        into.append(block.data(), static_cast<std::size_t>(count));
    }
    return true;
}

bool write_all(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t const count = ::write(to, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

file_error cannot_read(std::string const& path) {
    return {path == "-" ? words::cannot_read_input : words::cannot_read, path, errno};
}
file_error cannot_write(std::string const& path) { return {words::cannot_write, path, errno}; }

bool is_device(std::string const& path) {
    struct stat found;
    return ::stat(path.c_str(), &found) == 0 && !S_ISREG(found.st_mode) && !S_ISDIR(found.st_mode);
}

// A new file gets what the umask allows, an old one keeps its mode; mkstemp alone would make it private.
mode_t mode_for(std::string const& path) {
    struct stat found;
    if (::stat(path.c_str(), &found) == 0) return found.st_mode & 0777;
    mode_t const mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

bool write_temporary(int descriptor, std::string_view bytes, mode_t mode) {
    open_file file{descriptor};
    return write_all(descriptor, bytes) && ::fchmod(descriptor, mode) == 0 && ::fsync(descriptor) == 0 &&
           file.close();
}

std::variant<std::monostate, file_error> write_straight(std::string const& path, std::string_view bytes) {
    open_file file{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
    if (!file.is_open() || !write_all(file.descriptor(), bytes) || !file.close()) return cannot_write(path);
    return {};
}

phrase reason(int error) {
    switch (error) {
        case ENOENT: return words::not_found;
        case EACCES:
        case EPERM: return words::not_permitted;
        case EISDIR: return words::is_folder;
        case ENOTDIR: return words::is_no_folder;
        case ENAMETOOLONG: return words::name_too_long;
        case EBADF: return words::is_closed;
        case EIO: return words::device_failed;
        case ENOSPC:
        case EDQUOT: return words::disk_full;
        case EROFS: return words::read_only;
        default: return {};
    }
}

}  // namespace

std::variant<source, file_error> read_file(std::string const& path, std::size_t most) {
    source read{path, {}};
    open_file file{path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.is_open() || !read_all(file.descriptor(), most, read.text)) return cannot_read(path);
    return read;
}

std::variant<std::monostate, file_error> write_file(std::string const& path, std::string_view bytes) {
    if (is_device(path)) return write_straight(path, bytes);
    std::error_code unresolved;
    std::string const target = std::filesystem::weakly_canonical(path, unresolved).string();
    std::string const final_path = unresolved ? path : target;
    std::string temporary = final_path + ".XXXXXX";
    mode_t const mode = mode_for(final_path);
    int const descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0) return cannot_write(path);
    bool const done =
        write_temporary(descriptor, bytes, mode) && std::rename(temporary.c_str(), final_path.c_str()) == 0;
    if (done) return {};
    file_error const error = cannot_write(path);
    ::unlink(temporary.c_str());
    return error;
}

std::variant<std::monostate, file_error> write_output(std::string_view bytes) {
    if (write_all(STDOUT_FILENO, bytes) || errno == EPIPE) return {};
    return file_error{words::cannot_write_output, {}, errno};
}

bool is_of_the_path(file_error const& error) {
    constexpr std::array causes{ENOENT, ENOTDIR, EISDIR, EACCES, EPERM, EROFS, ENAMETOOLONG, ELOOP};
    return std::find(causes.begin(), causes.end(), error.error) != causes.end();
}

std::string message(file_error const& error, language in) {
    phrase const known = reason(error.error);
    std::string const why = known.en.empty() ? std::strerror(error.error) : std::string{known.in(in)};
    return fill(error.what, in, {{"file", error.file}, {"why", why}});
}

}  // namespace kaohe::cli
