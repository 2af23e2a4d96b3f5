#include "io/decode/decode.hpp"
#include "io/decode/document_format.hpp"
#include "json_places.hpp"
#include "read_part.hpp"
#include "read_rank.hpp"

namespace kaohe {

namespace {

constexpr std::string_view newest_format = "kaohe-sheets/1";

// Takes of a sheet what awards and points("id")@-1 ask for; the rest of it is passed over.
class history_reader {
public:
    history_reader(std::string const& file, cohort_reading& reading)
        : reading_{reading}, decoding_{file, reading.within}, places_{place_in_json(part_, file)} {
        part_.member_place = [places = places_](std::size_t sheet, std::string_view name) {
            return places->member(sheet, name == "id" ? "subject" : name);
        };
    }

    cohort_part read(json_value const& document) {
        check_scheme(document);
        take(period_, document, "period", root_);
        json_value const* const sheets = document.find("sheets");
        json_value::list const* const listed = sheets ? sheets->as_list() : nullptr;
        spot const at{&root_, "sheets"};
        if (!listed) decoding_.refuse(code::expected_list, at, {{"found", sheets ? brief(*sheets) : "null"}});
        for (std::size_t i = 0; listed && i < listed->size(); ++i) read_sheet((*listed)[i], {&at, {}, i});
        check_subjects(part_, reading_);
        reading_.findings.refuse(decoding_.findings());
        return std::move(part_);
    }

private:
    // Ranks and points of another scheme say nothing of this one; another edition of it serves.
    void check_scheme(json_value const& document) {
        json_value const* const scheme = document.find("scheme");
        if (!scheme) return;
        std::string id = reading_.names.scheme_id();
        spot const at{&root_, "scheme"};
        take(id, *scheme, "id", at);
        if (id == reading_.names.scheme_id()) return;
        decoding_.refuse(code::history_of_other_scheme, {&at, "id"},
                         {{"found", id}, {"expected", reading_.names.scheme_id()}});
    }

    // A member that is absent or null leaves its target alone.
    template <class T>
    void take(T& into, json_value const& from, std::string_view key, spot const& at) {
        json_value const* const found = from.find(key);
        if (found && !found->is_null()) decoding_.read(into, *found, {&at, key});
    }

    void read_sheet(json_value const& sheet, spot const& at) {
        subject of;
        history_entry entry{.rank = read_rank(sheet.find("rank"), {&at, "rank"}, decoding_),
                            .excluded = is_excluded(sheet)};
        std::string period = period_;
        take(of.id, sheet, "subject", at);
        take(period, sheet, "period", at);
        take(entry.total, sheet, "total", at);
        for (std::string_view const nodes : {"lines", "sections"}) take_points(entry, sheet, nodes, at);
        if (auto const when = period::parse(period)) of.history[when->text()] = std::move(entry);
        else decoding_.refuse(code::history_without_period, at);
        places_->holders.push_back(at.pointer());
        part_.content.subjects.push_back(std::move(of));
    }

    void take_points(history_entry& entry, json_value const& sheet, std::string_view nodes, spot const& at) {
        json_value const* const found = sheet.find(nodes);
        json_value::list const* const listed = found ? found->as_list() : nullptr;
        spot const list{&at, nodes};
        for (std::size_t i = 0; listed && i < listed->size(); ++i) {
            spot const here{&list, {}, i};
            std::string id;
            std::optional<number> points;
            take(id, (*listed)[i], "id", here);
            take(points, (*listed)[i], "points", here);
            if (points) entry.points[id] = *points;
        }
    }

    static bool is_excluded(json_value const& sheet) {
        json_value const* const effects = sheet.find("effects");
        json_value::list const* const listed = effects ? effects->as_list() : nullptr;
        auto const says = [](json_value const& effect, std::string_view key, std::string_view wanted) {
            json_value const* const found = effect.find(key);
            return found && found->as_text() && *found->as_text() == wanted;
        };
        return listed && std::ranges::any_of(*listed, [&](json_value const& effect) {
                   return says(effect, "effect", "excluded") && says(effect, "state", "yes");
               });
    }

    spot root_ = {};
    std::string period_;
    cohort_part part_;
    cohort_reading& reading_;
    decoder decoding_;
    std::shared_ptr<json_places> places_;
};

}  // namespace

std::optional<cohort_part> read_history_part(source const& from, cohort_reading& reading) {
    auto const document = parse_document(from, json_style::strict, newest_format, reading.within);
    if (!document) {
        reading.findings.refuse(document.diagnostics());
        return std::nullopt;
    }
    if (auto other = find_other_format(*document, newest_format, from.file)) {
        reading.findings.refuse(*std::move(other));
        return std::nullopt;
    }
    return history_reader{from.file, reading}.read(*document);
}

}  // namespace kaohe
