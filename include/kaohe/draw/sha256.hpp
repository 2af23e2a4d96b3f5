#pragma once

#include <memory>
#include <string>
#include <string_view>

// Needs the target kaohe::draw, which links OpenSSL's libcrypto; nothing else of the library does.

namespace kaohe {

/// The SHA-256 (FIPS 180-4) of bytes that come one after the other. Throws std::runtime_error where libcrypto
/// fails.
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

/// The ticket by which a candidate is drawn (language.md 6): the SHA-256 of the seed, one line feed and the
/// id. The same as `printf '%s\n%s' SEED ID | sha256sum`.
[[nodiscard]] std::string sha256_ticket(std::string_view seed, std::string_view id);

}  // namespace kaohe
