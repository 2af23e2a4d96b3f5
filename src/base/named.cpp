#include "named.hpp"

#include <kaohe/base/text.hpp>

namespace kaohe {

bilingual named(std::string const& id, bilingual const& title) {
    if (title.empty()) return {.zh = "“" + id + "”", .en = '"' + id + '"'};
    return {.zh = "“" + title.in(language::zh) + "”（" + id + "）",
            .en = '"' + title.in(language::en) + "\" (" + id + ")"};
}

bilingual enumerated(std::vector<bilingual> const& names) {
    std::vector<std::string> zh;
    std::vector<std::string> en;
    for (bilingual const& each : names) {
        zh.push_back(each.zh);
        en.push_back(each.en);
    }
    return {.zh = join(zh, "、"), .en = join(en, ", ")};
}

}  // namespace kaohe
