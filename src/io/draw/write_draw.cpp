#include <kaohe/io/write_draw.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <kaohe/base/version.hpp>

#include "drawn_row.hpp"
#include "io/report/write/csv_text.hpp"

namespace kaohe {

namespace {

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

void write(json_writer& out, sampling_stage const& of, std::size_t number) {
    out.open_object().key("stage").integer(whole(number)).key("clause").text_or_null(of.clause);
    out.key("title").both(of.title).key("draw").integer(of.draw).key("of").text(of.of);
    out.key("where").text_or_null(where_text(of)).key("within").text_or_null(of.within);
    out.key("interpretation").both(of.interpretation).close_object();
}

void write(json_writer& out, drawn_row const& of) {
    out.open_object().key("number").integer(whole(of.number)).key("stage").integer(whole(of.stage));
    out.key("stratum").text(of.unit->stratum).key("id").text(of.unit->id);
    out.key("name").text_or_null(of.unit->name).key("parent").text_or_null(of.unit->parent);
    out.key("within").text_or_null(of.within).key("ticket").text_or_null(of.ticket).close_object();
}

void write_head(json_writer& out, shown_drawing const& of) {
    out.key("format").text("kaohe-draw/1").key("engine").text(version());
    out.key("scheme").open_object().key("id").text(of.scheme->id).key("edition").text(of.scheme->edition);
    out.key("sha256").text_or_null(of.made_of.scheme_sha256).close_object();
    out.key("frame").open_object().key("sha256").text_or_null(of.made_of.data_sha256).close_object();
    out.key("seed").text_or_null(open_seed(of));
}

}  // namespace

shown_drawing reveal(definition const& scheme, drawing const& of, identity made_of, std::size_t open) {
    return {&scheme, &of, std::move(made_of), std::min(open, of.units.size())};
}

std::vector<drawn_row> rows_of(shown_drawing const& of) {
    auto const candidates = of.of->from->candidates();
    std::vector<drawn_row> rows;
    for (std::size_t i = 0; i < of.open; ++i) {
        drawn_unit const& each = of.of->units[i];
        rows.push_back({i + 1, each.stage + 1, &candidates[each.candidate],
                        each.within ? candidates[*each.within].id : std::string{},
                        of.closed() == 0 ? each.ticket : std::string{}});
    }
    return rows;
}

std::string open_seed(shown_drawing const& of) { return of.closed() == 0 ? of.of->seed : std::string{}; }

std::string where_text(sampling_stage const& of) { return of.where ? of.where->text : std::string{}; }

std::string write_draw(shown_drawing const& of, json_layout layout) {
    json_writer out{layout};
    out.open_object();
    write_head(out, of);
    out.key("stages").open_list();
    std::size_t number = 0;
    for (sampling_stage const& each : of.of->plan->stages) write(out, each, ++number);
    out.close_list().key("units").open_list();
    for (drawn_row const& each : rows_of(of)) write(out, each);
    return out.close_list().key("closed").integer(whole(of.closed())).close_object().take();
}

std::string write_draw_csv(shown_drawing const& of, csv_audience reader) {
    constexpr std::array<std::string_view, 9> header{"number", "stage",  "stratum", "id",    "name",
                                                     "parent", "within", "seed",    "ticket"};
    csv_text out{reader};
    for (std::string_view const each : header) out.add_plain(each);
    out.end_row();
    for (drawn_row const& each : rows_of(of)) {
        out.add_plain(std::to_string(each.number));
        out.add_plain(std::to_string(each.stage));
        for (std::string const& text : {each.unit->stratum, each.unit->id, each.unit->name, each.unit->parent,
                                        each.within, open_seed(of), each.ticket})
            out.add_text(text);
        out.end_row();
    }
    return out.take();
}

}  // namespace kaohe
