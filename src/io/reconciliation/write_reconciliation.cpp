#include <kaohe/io/write_reconciliation.hpp>

#include <kaohe/base/version.hpp>

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
        for (evaluation const* const each : {of_.first, of_.second}) notes_of(*each);
        out_.close_list();
    }

    void notes_of(evaluation const& of) {
        out_.open_list();
        for (diagnostic const& each : of.notes) {
            out_.open_object().key("code").text(name_of(each.what));
            out_.key("zh").text(message(each, language::zh));
            out_.key("en").text(message(each, language::en)).close_object();
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
        scheme const& by = *of_.first->scheme;
        out_.key("grade").open_list();
        for (sheet const* const each : {of.first, of.second}) out_.text_or_null(grade_name(*each, by));
        out_.close_list().key("effects").open_list();
        for (sheet const* const each : {of.first, of.second}) {
            out_.open_list();
            for (effect_result const& one : each->effects) state_of(by.written().effects[one.effect].id, one);
            out_.close_list();
        }
        out_.close_list().key("awards").open_list();
        for (sheet const* const each : {of.first, of.second}) {
            out_.open_list();
            for (award_result const& one : each->awards) state_of(by.written().awards[one.award].id, one);
            out_.close_list();
        }
        out_.close_list();
    }

    template <class Result>
    void state_of(std::string const& id, Result const& of) {
        out_.open_object().key("id").text(id).key("state").text(word(of.state)).close_object();
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
        provenance const said = of.origin ? *of.origin : provenance{};
        out_.open_object().key("value");
        value_of(of.value);
        out_.key("layer").text_or_null(of.layer ? word(*of.layer) : std::string_view{});
        out_.key("who").text_or_null(said.who);
        out_.key("date").text_or_null(said.date ? to_text(*said.date) : std::string{});
        out_.key("note").text_or_null(said.note).key("source").text_or_null(said.source).close_object();
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
