#include <kaohe/draw/sha256.hpp>

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace kaohe {

struct sha256::context {
    EVP_MD_CTX* handle = EVP_MD_CTX_new();

    context() = default;
    context(context const&) = delete;
    context& operator=(context const&) = delete;
    ~context() { EVP_MD_CTX_free(handle); }
};

namespace {

void demand(bool done) {
    if (!done) throw std::runtime_error{"libcrypto cannot compute SHA-256"};
}

}  // namespace

sha256::sha256() : context_{std::make_unique<context>()} {
    demand(context_->handle && EVP_DigestInit_ex(context_->handle, EVP_sha256(), nullptr) == 1);
}

sha256::~sha256() = default;

void sha256::add(std::string_view bytes) {
    demand(EVP_DigestUpdate(context_->handle, bytes.data(), bytes.size()) == 1);
}

std::string sha256::finish() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    demand(EVP_DigestFinal_ex(context_->handle, digest.data(), &size) == 1);
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text += digits[digest[i] >> 4U];
        text += digits[digest[i] & 15U];
    }
    return text;
}

std::string sha256_ticket(std::string_view seed, std::string_view id) {
    sha256 ticket;
    ticket.add(seed);
    ticket.add("\n");
    ticket.add(id);
    return ticket.finish();
}

}  // namespace kaohe
