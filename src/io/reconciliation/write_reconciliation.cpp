#include <kaohe/io/write_reconciliation.hpp>

#include <kaohe/base/version.hpp>

#include "io/report/write/json_parts.hpp"

namespace kaohe {
namespace {

class reconciliation_writer {
public:
    reconciliation_writer(reconciliation const& of, json_layout layout) : of_{of}, out_{layout} {}

    std::string run(identity const& made_of) {
        out_.open_object();
        head(made_of);
        out_.key("subjects").open_list();
        for (compared_sheet const& each : of_.sheets) write(each);
        return out_.close_list().close_object().take();
    }

private:
    void head(identity const& made_of) {
        definition const& written = of_.first->scheme->written();
        out_.key("format").text("kaohe-diff/1").key("engine").text(version());
        out_.key("scheme").open_object().key("id").text(written.id).key("edition").text(written.edition);
        out_.key("sha256").text_or_null(made_of.scheme_sha256).close_object();
        out_.key("data").open_object().key("sha256").text_or_null(made_of.data_sha256).close_object();
        out_.key("layers").open_list();
        for (evaluation const* const each : {of_.first, of_.second}) out_.text(word(*each->layer));
        out_.close_list().key("provisional").open_list();
        for (evaluation const* const each : {of_.first, of_.second}) out_.flag(each->provisional);
        out_.close_list().key("notes").open_list();
        for (evaluation const* const each : {of_.first, of_.second}) {
            out_.open_list();
            for (diagnostic const& note : each->notes) write_note(out_, note);
            out_.close_list();
        }
        out_.close_list();
    }

    void write(compared_sheet const& of) {
        out_.open_object().key("subject").text(of.about->id).key("name").text_or_null(of.about->name);
        out_.key("group").text_or_null(of.about->group);
        out_.key("total").open_list().exact(of.first->total).exact(of.second->total).close_list();
        if (!has_points_) {
            out_.key("met").open_list();
            for (sheet const* const each : {of.first, of.second}) met_of(each->nodes.front());
            out_.close_list();
        }
        out_.key("difference").exact(of.change).key("rank").open_list();
        for (sheet const* const each : {of.first, of.second}) {
            if (each->rank) out_.integer(*each->rank);
            else out_.null();
        }
        out_.close_list();
        consequences(of);
        out_.key("lines").open_list();
        for (compared_line const& each : of.lines) write(each);
        out_.close_list().close_object();
    }

    void consequences(compared_sheet const& of) {
        definition const& by = of_.first->scheme->written();
        out_.key("grade").open_list();
        for (sheet const* const each : {of.first, of.second})
            out_.text_or_null(grade_name(*each, *of_.first->scheme));
        out_.close_list();
        states("effects", of, &sheet::effects,
               [&](effect_result const& each) -> auto& { return by.effects[each.effect].id; });
        states("awards", of, &sheet::awards,
               [&](award_result const& each) -> auto& { return by.awards[each.award].id; });
    }

    template <class Results, class Name>
    void states(std::string_view key, compared_sheet const& of, Results sheet::* results, Name const& id_of) {
        out_.key(key).open_list();
        for (sheet const* const each : {of.first, of.second}) {
            out_.open_list();
            for (auto const& one : each->*results)
                out_.open_object()
                    .key("id")
                    .text(id_of(one))
                    .key("state")
                    .text(word(one.state))
                    .close_object();
            out_.close_list();
        }
        out_.close_list();
    }

    void write(compared_line const& of) {
        out_.open_object().key("id").text(of.id).key("clause").text_or_null(of.node->clause);
        out_.key("title").both(of.node->written->title);
        of_each("value", of, [&](node_result const& each) { value_of(each.value); });
        of_each("points", of, [&](node_result const& each) { out_.exact(each.points); });
        if (!has_points_) of_each("met", of, [&](node_result const& each) { met_of(each); });
        of_each("status", of, [&](node_result const& each) { out_.text(word(each.status)); });
        out_.key("difference").exact(of.change).key("figures").open_list();
        for (compared_figure const& each : of.figures) write(each);
        out_.close_list().close_object();
    }

    template <class Tell>
    void of_each(std::string_view key, compared_line const& of, Tell const& tell) {
        out_.key(key).open_list();
        for (node_result const* const each : {of.first, of.second}) {
            if (each) tell(*each);
            else out_.null();
        }
        out_.close_list();
    }

    void met_of(node_result const& of) {
        if (of.met) out_.flag(*of.met);
        else out_.null();
    }

    void value_of(outcome const& found) {
        if (found.present()) out_.text(to_text(found.value));
        else out_.null();
    }

    void write(compared_figure const& of) {
        out_.open_object().key("figure").text(of.first ? of.first->text : of.second->text);
        out_.key("given").open_list();
        for (auto const* const each : {&of.first, &of.second}) {
            if (*each) write(**each);
            else out_.null();
        }
        out_.close_list().close_object();
    }

    void write(figure const& of) {
        out_.open_object().key("value");
        value_of(of.value);
        out_.key("layer").text_or_null(of.layer ? word(*of.layer) : std::string_view{});
        write_origin(out_, of.origin);
        out_.close_object();
    }

    reconciliation const& of_;
    bool has_points_ = of_.first->scheme->gives_points();
    json_writer out_;
};

}  // namespace

std::string write_reconciliation(reconciliation const& of, identity const& made_of, json_layout layout) {
    return reconciliation_writer{of, layout}.run(made_of);
}

}  // namespace kaohe
