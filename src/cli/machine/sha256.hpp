#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kaohe::cli {

/// The SHA-256 (FIPS 180-4) of bytes that come one after the other.
class sha256 {
public:
    sha256();
    ~sha256();
    sha256(sha256 const&) = delete;
    sha256& operator=(sha256 const&) = delete;

    void add(std::string_view bytes);
    /// The digest of all that was added, in lowercase hexadecimal. Nothing can be added afterwards.
    [[nodiscard]] std::string finish();

private:
    struct context;
    std::unique_ptr<context> context_;
};

}  // namespace kaohe::cli
