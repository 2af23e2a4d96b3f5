#include <kaohe/expr/bind.hpp>

namespace kaohe {
namespace {

indicator record_id() {
    indicator made;
    made.id = "id";
    made.type = indicator_type::text;
    return made;
}

}  // namespace

record_scope::record_scope() {
    static indicator const id = record_id();
    add(id);
}

}  // namespace kaohe
