#include "decoding.hpp"

#include <kaohe/base/text.hpp>

namespace kaohe {

std::string spot::pointer() const {
    if (!above) return {};
    return index ? pointer_below(above->pointer(), *index) : pointer_below(above->pointer(), key);
}

std::string quoted(std::span<std::string_view const> words) {
    return words.empty() ? std::string{} : '"' + join(words, "\", \"") + '"';
}

void decoding::refuse(code what, spot const& at, arguments with, place::part on) {
    note({what, {.file = file_, .pointer = at.pointer(), .on = on}, std::move(with)});
}

void decoding::note(diagnostic finding) {
    findings_.push_back(std::move(finding));
    cap(findings_, within_.findings);
}

void decoding::refuse(diagnostics found, spot const& at) {
    for (diagnostic& each : found) {
        each.where.file = file_;
        each.where.pointer.insert(0, at.pointer());
        note(std::move(each));
    }
}

void decoding::refuse_unknown_key(spot const& at, std::span<std::string_view const> known) {
    arguments with{{"key", std::string{at.key}}, {"known", quoted(known)}};
    suggest(with, at.key, known);
    refuse(code::unknown_key, at, std::move(with), place::part::key);
}

void decoding::refuse_unknown_word(spot const& at, std::string_view found,
                                   std::span<std::string_view const> known) {
    arguments with{{"found", std::string{found}}, {"known", quoted(known)}};
    suggest(with, found, known);
    refuse(code::unknown_word, at, std::move(with));
}

}  // namespace kaohe
