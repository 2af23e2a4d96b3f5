#include "command_forms.hpp"

#include <array>
#include <limits>

#include "cli/words.hpp"

namespace kaohe::cli {

namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

std::array const all_commands{
    command_form{
        command::check,
        "SCHEME...",
        1,
        any_number,
        {format::text, format::json},
        {"检查考核办法：错误与可疑之处逐条列出", "Check schemes: every mistake and every doubt is listed"}},
    command_form{command::score,
                 "SCHEME COHORT...",
                 2,
                 any_number,
                 {format::text, format::json, format::csv, format::markdown, format::html},
                 {"计分；markdown 与 html 为含名次表和各单位评分表的完整报告",
                  "Score a cohort; as markdown or html, the whole report: ranking and every sheet"}},
    command_form{command::rank,
                 "SCHEME COHORT...",
                 2,
                 any_number,
                 {format::text, format::json, format::csv, format::markdown, format::html},
                 {"分组排名", "Rank the groups of a cohort"}},
    command_form{command::explain,
                 "SCHEME COHORT...",
                 2,
                 any_number,
                 {format::text, format::json, format::csv, format::markdown, format::html},
                 {"逐项说明得分的依据和计算过程", "Tell for every line where its points come from"}},
    command_form{command::diff,
                 "SCHEME COHORT... --layers A,B",
                 2,
                 any_number,
                 {format::text, format::json, format::csv, format::markdown, format::html},
                 {"对照两个数据层次的结果：逐项列出不同之处和理由",
                  "Compare what two layers of facts give: every line that differs, and why"}},
    command_form{command::test,
                 "PATH...",
                 1,
                 any_number,
                 {format::text, format::json},
                 {"运行用例：PATH 是含 scheme.json 与 cases/ 的文件夹，或用例文件",
                  "Run cases: PATH is a folder with scheme.json and cases/, or a file of cases"}},
    command_form{
        command::draw,
        "SCHEME FRAME --seed TEXT",
        2,
        2,
        {format::text, format::json, format::csv, format::markdown},
        {"按抽样方案抽取实地检查的单位：FRAME 是候选单位名单（CSV 或 JSON）",
         "Draw the units to be inspected by the sampling plan: FRAME lists the candidates (CSV or JSON)"}},
    command_form{command::help,
                 "[COMMAND]",
                 0,
                 1,
                 {format::text},
                 {"显示全部命令，或一个命令的用法", "Show the commands, or how one is used"}},
    command_form{command::version, "", 0, 0, {format::text}, {"显示版本", "Show the version"}},
};

std::vector<command> const scoring_commands{command::score, command::rank, command::explain};
std::vector<command> const cohort_commands{command::score, command::rank, command::explain, command::diff};
std::vector<command> const item_commands{command::score, command::explain};
std::vector<command> const output_commands{command::check, command::score, command::rank, command::explain,
                                           command::diff,  command::test,  command::draw};
std::vector<command> const data_commands{command::score, command::rank, command::explain, command::diff,
                                         command::draw};

std::array const all_options{
    option_form{"--format",
                "FORMAT",
                &written_options::format,
                output_commands,
                {"输出格式：{formats}", "One of {formats}"}},
    option_form{"-o,--output",
                "FILE",
                &written_options::output,
                output_commands,
                {"写入文件（先写临时文件再改名）", "Write to a file: a temporary beside it, then renamed"}},
    option_form{"--period",
                "PERIOD",
                &written_options::period,
                cohort_commands,
                {"考核期，如 2011、2011-H1、2011-Q3、2011-09；数据自带的优先",
                 "As 2011, 2011-H1, 2011-Q3, 2011-09; the data's own goes first"}},
    option_form{
        "--layer",
        "LAYER",
        &written_options::layer,
        scoring_commands,
        {"数据层次：self（自评）、assessor（考评）、final（核定）；不给则依次取核定、考评、自评",
         "Read the facts of self, assessor or final; else final goes first, then assessor, then self"}},
    option_form{"--layers",
                "A,B",
                &written_options::layers,
                {command::diff},
                {"要对照的两个数据层次，如 self,final（自评与核定）", "The two layers, such as self,final"}},
    option_form{
        "--by",
        "ORDER",
        &written_options::by,
        item_commands,
        {"排列：clause（按条款，默认）或 office（按负责部门；共同负责的各部门名下都列，合计分开）",
         "Order of the items: clause, the default, or office: under each office that answers for them"}},
    option_form{"--office",
                "OFFICE",
                &written_options::office,
                item_commands,
                {"只列该部门负责的考核项及其得分", "Only the items of this office, with their points"}},
    option_form{"--encoding",
                "ENCODING",
                &written_options::encoding,
                data_commands,
                {"数据编码：utf-8、gb18030，或 auto（先 UTF-8 后 GB18030）",
                 "Of the data: utf-8, gb18030, or auto (UTF-8 first, then GB18030)"}},
    option_form{"--scheme",
                "SCHEME",
                &written_options::scheme,
                {command::test},
                {"用例不在办法文件夹中时所用的考核办法", "The scheme of cases that stand elsewhere"}},
    option_form{"--seed",
                "TEXT",
                &written_options::seed,
                {command::draw},
                {"种子：当众确定的一行文字，同一种子抽出同样的单位",
                 "One line of text settled in public: the same seed draws the same units"}},
    option_form{"--reveal",
                "N",
                &written_options::reveal,
                {command::draw},
                {"只公开前 N 个单位（按检查顺序），其余连同种子、签号暂不列出",
                 "Only the first N units to be visited; the others, the seed and the tickets stay closed"}},
    option_form{
        "--color",
        "WHEN",
        &written_options::colour,
        output_commands,
        {"着色：auto、always、never（遵从 NO_COLOR）", "auto, always or never (NO_COLOR is honoured)"}},
    option_form{"--lang",
                "LANG",
                &written_options::lang,
                {command::check, command::score, command::rank, command::explain, command::diff,
                 command::test, command::draw, command::help, command::version},
                words::lang},
};

std::array const all_lists{
    list_form{"--prior",
              "FILE",
              &written_options::prior,
              cohort_commands,
              {"上期数据（可重复），用作 @prior", "Last period's figures, for @prior (may be repeated)"}},
    list_form{"--history",
              "FILE",
              &written_options::history,
              cohort_commands,
              {"往期评分表（JSON，可重复，如每年一个），用于连续年度的奖励",
               "Earlier sheets (JSON), for awards over years (may be repeated: one a year)"}},
    list_form{
        "--records",
        "LIST=FILE",
        &written_options::records,
        cohort_commands,
        {"清单（CSV，可重复）：subject 列写单位，id 列写编号，其余为字段；清单须完整，表中没有的单位为空清单",
         "The records of a list (CSV, may be repeated): columns subject and id, then its fields; the list is "
         "complete: who has no row has none"}},
    list_form{"--subject",
              "ID",
              &written_options::subjects,
              {command::explain},
              {"只说明该单位（可重复）；不给则说明全部", "Only this subject (may be repeated); else all"}},
    list_form{
        "--note",
        "TEXT",
        &written_options::notes,
        cohort_commands,
        {"写在报告开头的说明（可重复），如数据的来历", "Said at the top of the report (may be repeated)"}},
};

std::array const all_flags{
    flag_form{"--strict", "", &written_options::strict, {command::check}, words::strict},
};

}  // namespace

std::span<command_form const> command_forms() { return all_commands; }

command_form const& form_of(command of) { return all_commands[static_cast<std::size_t>(of)]; }

std::span<option_form const> option_forms() { return all_options; }

std::span<list_form const> list_forms() { return all_lists; }

std::span<flag_form const> flag_forms() { return all_flags; }

}  // namespace kaohe::cli
