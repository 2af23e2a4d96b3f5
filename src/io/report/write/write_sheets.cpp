#include <kaohe/io/write_sheets.hpp>

#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

#include <kaohe/base/version.hpp>
#include <kaohe/model/fact.hpp>
#include <kaohe/rules/say.hpp>
#include <kaohe/study/explain.hpp>
#include <kaohe/study/offices.hpp>

#include "io/report/sentence.hpp"
#include "json_parts.hpp"

namespace kaohe {

namespace {

// Writes the sheets of one evaluation; members stand in the order of these functions.
class sheets_writer {
public:
    sheets_writer(evaluation const& of, json_layout layout)
        : of_{of}, scheme_{*of.scheme}, explaining_{of, detail::brief}, out_{layout} {}

    std::string run(std::span<std::size_t const> sheets, identity const& made_of) {
        out_.open_object();
        head(made_of);
        out_.key("sheets").open_list();
        for (std::size_t const each : sheets) write(explaining_(each));
        return out_.close_list().close_object().take();
    }

private:
    void head(identity const& made_of) {
        definition const& written = scheme_.written();
        out_.key("format").text("kaohe-sheets/1");
        out_.key("engine").text(version());
        out_.key("scheme").open_object();
        out_.key("id").text(written.id).key("edition").text(written.edition);
        out_.key("sha256").text_or_null(made_of.scheme_sha256).close_object();
        out_.key("data").open_object().key("sha256").text_or_null(made_of.data_sha256).close_object();
        write_period("period", of_.cohort->period);
        if (of_.layer) out_.key("layer").text(word(*of_.layer));
        out_.key("provisional").flag(of_.provisional);
        out_.key("notes").open_list();
        for (diagnostic const& each : of_.notes) write_note(out_, each);
        out_.close_list();
    }

    void write_period(std::string_view key, std::optional<period> const& given) {
        out_.key(key);
        if (given) out_.text(given->text());
        else out_.null();
    }

    void write(explanation const& of) {
        sheet const& shown = *of.sheet;
        subject const& about = *of.subject;
        out_.open_object().key("subject").text(about.id).key("name").text_or_null(about.name);
        out_.key("group").text_or_null(about.group);
        if (about.period) write_period("period", about.period);
        out_.key("points").exact(shown.points).key("total").exact(shown.total);
        if (!scheme_.gives_points()) whether_met(shown);
        out_.key("rank");
        if (shown.rank) out_.integer(*shown.rank);
        else out_.null();
        out_.key("grade").text_or_null(grade_name(shown, scheme_));
        effects(shown);
        awards(shown);
        nodes(of, "lines", leaves::yes);
        nodes(of, "sections", leaves::no);
        if (has_office_sums_) offices(divide_by_office(of, scheme_));
        out_.close_object();
    }

    void whether_met(sheet const& of) {
        met(of.nodes.front());
        met_count const lines = count_met(of, scheme_);
        out_.key("lines_met").integer(lines.met).key("lines_missed").integer(lines.missed);
    }

    void met(node_result const& of) {
        out_.key("met");
        if (of.met) out_.flag(*of.met);
        else out_.null();
    }

    void effects(sheet const& of) {
        out_.key("effects").open_list();
        for (effect_result const& each : of.effects) {
            effect const& written = scheme_.written().effects[each.effect];
            out_.open_object().key("id").text(written.id).key("effect").text(word(written.does));
            out_.key("state").text(word(each.state));
            waits_for(each.waits_for, {});
            out_.close_object();
        }
        out_.close_list();
    }

    void awards(sheet const& of) {
        out_.key("awards").open_list();
        for (award_result const& each : of.awards) {
            out_.open_object().key("id").text(scheme_.written().awards[each.award].id);
            out_.key("state").text(word(each.state));
            if (each.in_top) out_.key("in_top").integer(*each.in_top);
            out_.key("amount").exact(each.amount);
            waits_for(each.waits_for, each.waits_for_periods);
            out_.close_object();
        }
        out_.close_list();
    }

    // Facts by their keys, history by its periods.
    void waits_for(waiting const& facts, std::vector<std::string> const& periods) {
        out_.key("waits_for").open_list();
        for (fact_reference const& each : facts)
            out_.text(to_text(fact_key{scheme_.indicators()[each.indicator].id, each.back, each.layer}));
        for (std::string const& each : periods) out_.text(each);
        out_.close_list();
    }

    enum class leaves : bool { no, yes };

    void nodes(explanation const& of, std::string_view key, leaves wanted) {
        out_.key(key).open_list();
        for (explained_node const& each : of.nodes)
            if (each.node->is_leaf() == (wanted == leaves::yes)) write(each, *of.sheet);
        out_.close_list();
    }

    void offices(office_division const& of) {
        out_.key("offices").open_list();
        for (office_part const& each : of.parts) {
            out_.open_object().key("office").text_or_null(each.office);
            sum("alone", each.alone);
            sum("shared", each.shared);
            out_.close_object();
        }
        out_.close_list();
    }

    void sum(std::string_view key, office_sum const& of) {
        out_.key(key).open_object().key("items").integer(static_cast<std::int64_t>(of.items));
        out_.key("points").exact(of.points).key("max").exact(of.attainable).close_object();
    }

    // Who answers for a line; left out where the scheme names nobody.
    void offices(placed_node const& of) {
        if (!of.is_leaf() || of.offices.empty()) return;
        out_.key("offices").open_list();
        for (std::string const& each : of.offices) out_.text(each);
        out_.close_list();
    }

    void write(explained_node const& of, sheet const& in) {
        node const& written = *of.node->written;
        out_.open_object().key("id").text(of.id);
        if (of.member) out_.key("member").text(of.member->id);
        out_.key("clause").text_or_null(of.node->clause);
        offices(*of.node);
        out_.key("title").both(written.title).key("status").text(word(of.result->status));
        if (of.node->is_leaf()) {
            outcome const& found = of.result->value;
            out_.key("value").text_or_null(found.present() ? to_text(found.value) : std::string{});
        }
        out_.key("points").exact(of.result->points).key("max").exact(of.attainable);
        met(*of.result);
        layers(of);
        reason(of, in);
        out_.key("interpretation").both(written.interpretation);
        out_.close_object();
    }

    // Of figures that several may give: whose was read, and what was said of it.
    void layers(explained_node const& of) {
        auto const is_plain = [](figure const& each) { return !each.layer; };
        if (std::ranges::all_of(of.figures, is_plain)) return;
        out_.key("layers").open_list();
        for (figure const& each : of.figures) {
            if (is_plain(each)) continue;
            out_.open_object().key("figure").text(each.text).key("layer").text(word(*each.layer));
            out_.key("value").text_or_null(each.value.present() ? to_text(each.value.value) : std::string{});
            write_origin(out_, each.origin);
            out_.close_object();
        }
        out_.close_list();
    }

    // What the rule says; of a node that was not scored, what became of it. A scored section is its items.
    void reason(explained_node const& of, sheet const& in) {
        out_.key("reason");
        reason_form const* const form = of.result->why.form;
        if (!form && of.result->status == status::scored) return void(out_.null());
        out_.open_object().key("code").text(form ? form->code : word(of.result->status));
        out_.key("args").open_object();
        if (form) told(*form, in.values(of.result->why));
        else untold(of);
        if (of.lacks) shortfall_of(*of.lacks);
        left_out(of);
        out_.close_object();
        out_.key("zh").text(reason_of(of, in, language::zh)).key("en").text(reason_of(of, in, language::en));
        out_.close_object();
    }

    // By how much the count that the line measures would have to be larger or smaller.
    void shortfall_of(shortfall const& lacks) {
        out_.key("shortfall").open_object().key("figure").text(lacks.text);
        out_.key(word(lacks.direction)).exact(lacks.count).close_object();
    }

    // How many members each set left out for want of a figure.
    void left_out(explained_node const& of) {
        auto const has_all = [](figure const& each) { return each.left_out == 0; };
        if (std::ranges::all_of(of.figures, has_all)) return;
        out_.key("left_out").open_list();
        for (figure const& each : of.figures) {
            if (has_all(each)) continue;
            out_.open_object().key("figure").text(each.text);
            out_.key("count").text(std::to_string(each.left_out)).close_object();
        }
        out_.close_list();
    }

    void told(reason_form const& form, std::span<value const> values) {
        named(form.names, values);
        if (form.part_names.empty()) return;
        out_.key("parts").open_list();
        while (!values.empty()) {
            out_.open_object();
            named(form.part_names, values);
            out_.close_object();
        }
        out_.close_list();
    }

    // As many values as there are names; these are taken off `values`.
    void named(std::string_view names, std::span<value const>& values) {
        for (reason_name const& each : split_names(names)) {
            if (values.empty()) return;
            out_.key(each.name).text(to_text(values.front()));
            values = values.subspan(1);
        }
    }

    // Why a policy spoke and over what.
    void untold(explained_node const& of) {
        if (of.result->state == state::present) return;
        out_.key("state").text(word(of.result->state));
        out_.key("figures").open_list();
        for (figure const& each : of.figures)
            if (each.value.state == of.result->state) out_.text(each.text);
        out_.close_list();
        if (of.result->state == state::invalid) faults(of);
    }

    // What is wrong, and what it should keep to.
    void faults(explained_node const& of) {
        out_.key("faults").open_list();
        for (figure const& each : of.figures)
            if (each.fault) fault_of(each);
        if (of.refusal) {
            out_.open_object().key("code").text(of.refusal->code).key("args").open_object();
            told(*of.refusal, of.refused);
            out_.close_object().close_object();
        }
        if (of.uncovered) {
            out_.open_object().key("code").text("period_uncovered").key("args").open_object();
            out_.key("period").text(of.uncovered->text()).close_object().close_object();
        }
        out_.close_list();
    }

    void fault_of(figure const& read) {
        out_.open_object().key("figure").text(read.text);
        out_.key("code").text(name_of(read.fault->what)).key("args").open_object();
        for (auto const& [name, word] : read.fault->with)
            if (name != "name") out_.key(name).text(word.in(language::en));  // an id names it here
        out_.close_object().close_object();
    }

    evaluation const& of_;
    scheme const& scheme_;
    bool has_office_sums_ = scheme_.gives_points() && !offices_of(scheme_).empty();
    explainer explaining_;
    json_writer out_;
};

}  // namespace

std::string write_sheets(evaluation const& of, identity const& made_of, json_layout layout) {
    std::vector<std::size_t> all(of.sheets.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return write_sheets(of, all, made_of, layout);
}

std::string write_sheets(evaluation const& of, std::span<std::size_t const> sheets, identity const& made_of,
                         json_layout layout) {
    return sheets_writer{of, layout}.run(sheets, made_of);
}

}  // namespace kaohe
