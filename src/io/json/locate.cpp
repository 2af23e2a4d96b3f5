#include <kaohe/io/locate.hpp>

#include <unordered_map>

#include "io/text/byte_order_mark.hpp"
#include "io/text/position.hpp"
#include "json_walk.hpp"

namespace kaohe {

namespace {

using waiting_places = std::unordered_multimap<std::string, place*>;

waiting_places without_line(source const& in, diagnostics& findings) {
    waiting_places waiting;
    auto const add = [&](place& where) {
        if (where.line == 0 && where.file == in.file) waiting.emplace(where.pointer, &where);
    };
    for (diagnostic& each : findings) {
        add(each.where);
        if (each.also) add(*each.also);
    }
    return waiting;
}

std::size_t byte_of(place const& where, std::string_view document, json_scan::token const& at) {
    if (!where.offset || at.what != json_scan::token_kind::text) return at.begin;
    std::size_t byte = at.begin + 1;
    for (std::size_t count = *where.offset; count > 0 && byte + 1 < at.end; --count)
        byte += json_scan::first_unit(document.substr(byte, at.end - byte)).bytes;
    return byte;
}

// Takes out of `waiting` what stands in the document.
std::vector<mark> find_places(std::string_view document, waiting_places& waiting) {
    std::vector<mark> found;
    json_scan::walk(document, [&](std::string const& pointer, place::part on, json_scan::token const& at) {
        auto [next, last] = waiting.equal_range(pointer);
        while (next != last) {
            place* const where = next->second;
            if (where->on != on) {
                ++next;
                continue;
            }
            found.push_back({byte_of(*where, document, at), where});
            next = waiting.erase(next);
        }
    });
    return found;
}

// What was not found is looked for one step up; nothing is left once the root was asked for.
waiting_places one_step_up(waiting_places const& waiting) {
    waiting_places above;
    for (auto const& [pointer, where] : waiting) {
        if (pointer.empty()) continue;
        where->on = place::part::value;
        where->offset.reset();
        above.emplace(pointer.substr(0, pointer.rfind('/')), where);
    }
    return above;
}

}  // namespace

void locate(source const& in, diagnostics& findings) {
    std::string_view const document = without_mark(in.text);
    waiting_places waiting = without_line(in, findings);
    std::vector<mark> marks;
    while (!waiting.empty()) {
        std::vector<mark> const found = find_places(document, waiting);
        marks.insert(marks.end(), found.begin(), found.end());
        waiting = one_step_up(waiting);
    }
    fill_positions(document, std::move(marks));
}

}  // namespace kaohe
