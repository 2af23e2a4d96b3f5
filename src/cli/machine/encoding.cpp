#include "encoding.hpp"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <utility>

#include <kaohe/base/text.hpp>

namespace kaohe::cli {

namespace {

/// One conversion of the machine's iconv.
class converter {
public:
    converter(char const* to, char const* from) : handle_{::iconv_open(to, from)} {}
    converter(converter const&) = delete;
    converter& operator=(converter const&) = delete;
    ~converter() {
        if (is_open()) ::iconv_close(handle_);
    }

    [[nodiscard]] bool is_open() const { return handle_ != iconv_t(-1); }

    /// Moves `from` over what could be converted; false where it ends at bytes that mean nothing.
    bool convert(std::string_view& from, std::string& to) const {
        std::array<char, 16384> block;
        auto* in = const_cast<char*>(from.data());  // iconv(3) does not write there
        std::size_t left = from.size();
        while (left > 0) {
            char* out = block.data();
            std::size_t room = block.size();
            bool const stopped = ::iconv(handle_, &in, &left, &out, &room) == static_cast<std::size_t>(-1);
            bool const is_full = stopped && errno == E2BIG;
            to.append(block.data(), block.size() - room);
            if (stopped && !is_full) break;
        }
        from.remove_prefix(from.size() - left);
        return left == 0;
    }

private:
    iconv_t handle_;
};

std::variant<decoded, not_decodable> decode_gb18030(std::string_view bytes) {
    converter const gb18030{"UTF-8", "GB18030"};
    decoded result{{}, encoding::gb18030};
    std::string_view left = bytes;
    if (!gb18030.is_open() || !gb18030.convert(left, result.text))
        return not_decodable{bytes.size() - left.size()};
    return result;
}

}  // namespace

std::variant<decoded, not_decodable> decode(std::string bytes, encoding as) {
    if (as == encoding::gb18030) return decode_gb18030(bytes);
    if (as == encoding::automatic && find_invalid_utf8(bytes)) {
        auto gb18030 = decode_gb18030(bytes);
        if (std::holds_alternative<decoded>(gb18030)) return gb18030;
    }
    return decoded{std::move(bytes), encoding::utf_8};
}

}  // namespace kaohe::cli
