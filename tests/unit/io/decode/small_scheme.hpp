#pragma once

#include <kaohe/io/read_scheme.hpp>

namespace kaohe {

/// A scheme with one indicator of each type, two groups, two classes and a line that is its own indicator.
inline scheme const& small_scheme() {
    static checked_scheme const read = read_scheme({"small.json", R"({
        "format": "kaohe-scheme/1", "id": "small", "edition": "1",
        "groups": {"north": {"zh": "北片"}, "south": {"zh": "南片"}},
        "classes": {"large": {"zh": "大"}, "little": {"zh": "小"}},
        "indicators": {
            "members": {"type": "count", "unit": "person", "title": {"zh": "会员数", "en": "Members"}},
            "paid": {"type": "amount", "unit": "yuan", "title": {"zh": "经费"}},
            "entered": {"type": "percent", "title": {"zh": "录入比例"}},
            "trained": {"type": "percent", "written": "percent", "title": {"zh": "比例"}},
            "covered": {"type": "percent", "title": {"zh": "比例"}},
            "done_on_time": {"type": "flag"},
            "sent": {"type": "date"},
            "grade": {"type": "choice", "values": ["good", "fair"]},
            "judged": {"type": "mark", "least": 0, "most": 10, "signed": true},
            "exam": {"type": "score", "least": 0, "most": 100},
            "need": {"type": "count", "unit": "person", "of": "members / 2"},
            "quota": {"type": "count", "scope": "group"},
            "campaign_over": {"type": "flag", "scope": "cohort"}
        },
        "not_reported": "error", "undefined": "error",
        "score": {"id": "total", "combine": "sum", "items": [
            {"id": "1", "of": "members", "rule": {"kind": "per_step", "step": 1, "points": 1}},
            {"id": "2.body", "title": {"zh": "领导机构"}, "rule": {"kind": "done", "points": 5}}]}
    })"})
                                           .value();
    return read.scheme;
}

}  // namespace kaohe
