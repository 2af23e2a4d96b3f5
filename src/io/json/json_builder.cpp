#include "json_builder.hpp"

#include <algorithm>

namespace kaohe {

namespace {

std::string step_into(std::string_view pointer, json_value const& container, std::string_view key) {
    json_value::list const* const list = container.as_list();
    return list ? pointer_below(pointer, list->size()) : pointer_below(pointer, key);
}

}  // namespace

bool json_builder::open(json_value container) {
    frames_.push_back({std::move(container), {}});
    return true;
}

bool json_builder::close() {
    json_value whole = std::move(frames_.back().container);
    frames_.pop_back();
    return put(std::move(whole));
}

bool json_builder::key() {
    frames_.back().key = std::exchange(text_, {});
    if (frames_.back().key.find('\0') != std::string::npos) note_zero(pointer_of_value(), place::part::key);
    return true;
}

bool json_builder::text() {
    if (text_.find('\0') != std::string::npos) note_zero(pointer_of_value(), place::part::value);
    return put({std::exchange(text_, {})});
}

bool json_builder::number() { return put({json_number{std::exchange(text_, {})}}); }

bool json_builder::put(json_value value) {
    if (frames_.empty()) {
        root_ = std::move(value);
    } else if (auto* const list = std::get_if<json_value::list>(&frames_.back().container.content)) {
        list->push_back(std::move(value));
    } else {
        auto& members = std::get<json_value::object>(frames_.back().container.content);
        members.push_back({std::move(frames_.back().key), std::move(value)});
    }
    return true;
}

void json_builder::note_repetitions() {
    std::vector<std::string_view> keys;
    for (json_member const& each : *frames_.back().container.as_object()) keys.push_back(each.key);
    std::sort(keys.begin(), keys.end());
    std::size_t earlier = 0;
    for (std::size_t i = 1; i < keys.size(); ++i) {
        earlier = keys[i] == keys[i - 1] ? earlier + 1 : 0;
        if (earlier > 0 && repetitions_.size() < most_findings_)
            repetitions_.push_back({pointer_below(pointer_of_frame(), keys[i]), earlier});
    }
}

void json_builder::note_zero(std::string pointer, place::part on) {
    if (zeros_.size() < most_findings_) zeros_.push_back({.pointer = std::move(pointer), .on = on});
}

std::string json_builder::pointer_of_frame() const {
    std::string pointer;
    for (std::size_t i = 0; i + 1 < frames_.size(); ++i)
        pointer = step_into(pointer, frames_[i].container, frames_[i].key);
    return pointer;
}

std::string json_builder::pointer_of_value() const {
    if (frames_.empty()) return {};
    return step_into(pointer_of_frame(), frames_.back().container, frames_.back().key);
}

}  // namespace kaohe
