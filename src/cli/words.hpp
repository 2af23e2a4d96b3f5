#pragma once

#include <kaohe/base/language.hpp>

// What the command itself says: help and usage errors. {name} is a hole (kaohe::fill).
namespace kaohe::cli::words {

inline constexpr phrase about{"按考核办法给各单位计分：逐项精确，逐分有据。",
                              "Scores organisations under official assessment rules, exactly."};
inline constexpr phrase exit_codes{
    "退出码：0 正常；1 检查或用例未通过，或有评分表不完整；2 用法错误；3 输入有误，未计分；4 超出限制；70 "
    "内部错误。\n"
    "数据写到标准输出，其余写到标准错误。SCHEME 是 scheme.json 或其所在文件夹；“-”表示标准输入。",
    "Exit status: 0 ok; 1 a check or test failed, or a sheet is incomplete; 2 usage; 3 bad input, nothing "
    "scored;\n"
    "4 a limit was reached; 70 internal. Data goes to standard output, everything else to standard error.\n"
    "SCHEME is a scheme.json or the folder that holds one; \"-\" is standard input."};

inline constexpr phrase usage{"用法：", "Usage:"};
inline constexpr phrase options{"选项", "options"};
inline constexpr phrase option_group{"选项", "Options"};
inline constexpr phrase command{"命令", "COMMAND"};
inline constexpr phrase commands{"命令", "Commands"};
inline constexpr phrase help{"显示帮助并退出", "Show this help and exit"};
inline constexpr phrase strict{"警告也按未通过论", "Warnings count as findings too"};

inline constexpr phrase lang{"语言：zh、en；默认取自 LC_ALL、LC_MESSAGES、LANG",
                             "zh or en; else from LC_ALL, LC_MESSAGES, LANG"};

inline constexpr phrase no_command{"缺少命令", "a command is missing"};
inline constexpr phrase unknown_command{"没有“{found}”这个命令", "there is no command \"{found}\""};
inline constexpr phrase unknown_option{"{command} 没有“{found}”这个选项",
                                       "{command} has no option \"{found}\""};
inline constexpr phrase unknown_word{"{option} 应为 {expected} 之一，实为“{found}”",
                                     "{option} takes one of {expected}, found \"{found}\""};
inline constexpr phrase no_value{"{option} 后面缺少值", "{option} needs a value after it"};
inline constexpr phrase option_twice{"{option} 只能给一次", "{option} can be given only once"};
inline constexpr phrase no_path{"{command} 缺少参数 {expected}", "{command} needs {expected}"};
inline constexpr phrase surplus_path{"{command} 只要 {expected}，多出 {found}",
                                     "{command} takes {expected}; {found} is one too many"};
inline constexpr phrase no_seed{"draw 缺少 --seed：请给出当众确定的一行文字",
                                "draw needs --seed: one line of text that was settled in public"};
inline constexpr phrase no_layers{"diff 缺少 --layers：请写明要对照的两个数据层次，如 self,final",
                                  "diff needs --layers: the two to be compared, such as self,final"};
inline constexpr phrase not_two_layers{
    "--layers 应为两个不同的数据层次，用逗号隔开，如 self,final，实为“{found}”",
    "--layers takes two different layers with a comma between, such as self,final, found \"{found}\""};
inline constexpr phrase no_count{"{option} 应为不小于 0 的整数，实为“{found}”",
                                 "{option} takes a whole number from 0 on, found \"{found}\""};
inline constexpr phrase format_not_given{"{command} 不能输出为 {found}，只能是 {expected}",
                                         "{command} cannot be written as {found}; it gives {expected}"};
inline constexpr phrase no_period{"考核期应写作 2011、2011-H1、2011-Q3 或 2011-09，实为“{found}”",
                                  "a period is written 2011, 2011-H1, 2011-Q3 or 2011-09, found \"{found}\""};
inline constexpr phrase no_list{
    "--records 后应写作 清单=文件，如 articles=articles.csv，实为“{found}”",
    "--records takes LIST=FILE, such as articles=articles.csv, found \"{found}\""};
inline constexpr phrase no_subject{"数据里没有编号为“{found}”的单位",
                                   "there is no subject \"{found}\" in the data"};
inline constexpr phrase no_subject_but{
    "数据里没有编号为“{found}”的单位；是否指“{suggestion}”？",
    "there is no subject \"{found}\" in the data; did you mean \"{suggestion}\"?"};
inline constexpr phrase stdin_twice{"标准输入“-”只能用一次", "standard input \"-\" can be used only once"};
inline constexpr phrase output_is_read{"{file} 是要读取的文件，不能写入；请另写一个文件",
                                       "{file} is one of the files to be read; write to another"};
inline constexpr phrase no_note_in_csv{"CSV 没有写说明的地方：--note 不能与 --format csv 同用",
                                       "CSV has no place for --note; leave it out or choose another format"};
inline constexpr phrase no_office_in_json{
    "JSON 写全部考核项：--office 不能与 --format json 同用，请按各项的 offices 选取",
    "JSON holds every item: leave --office out and choose by the offices of each, or take another format"};
inline constexpr phrase no_office{"考核办法里没有名为“{found}”的部门",
                                  "there is no office \"{found}\" in the scheme"};
inline constexpr phrase no_office_but{
    "考核办法里没有名为“{found}”的部门；是否指“{suggestion}”？",
    "there is no office \"{found}\" in the scheme; did you mean \"{suggestion}\"?"};
inline constexpr phrase no_points_by_office{
    "考核办法不计分，没有可按部门合计的得分：请不用 --by office 和 --office",
    "the scheme gives no points that offices could add up: leave --by office and --office out"};
inline constexpr phrase no_offices{"考核办法没有写明各项由哪个部门负责（offices）",
                                   "the scheme names no office that answers for an item (offices)"};
inline constexpr phrase not_understood{"命令行无法理解：{found}",
                                       "the command line is not understood: {found}"};
inline constexpr phrase did_you_mean{"是否指 {suggestion}？", "did you mean {suggestion}?"};
inline constexpr phrase see_help{"用法见 {command} --help", "see {command} --help"};

inline constexpr phrase cannot_read{"读不了 {file}：{why}", "cannot read {file}: {why}"};
inline constexpr phrase cannot_write{"写不了 {file}：{why}", "cannot write {file}: {why}"};
inline constexpr phrase cannot_read_input{"读不了标准输入：{why}", "cannot read standard input: {why}"};
inline constexpr phrase cannot_write_output{"写不了标准输出：{why}", "cannot write standard output: {why}"};
inline constexpr phrase not_found{"没有这个文件或文件夹", "there is no such file or folder"};
inline constexpr phrase not_permitted{"没有权限", "permission denied"};
inline constexpr phrase is_no_folder{"路径中有一段不是文件夹", "a part of the path is no folder"};
inline constexpr phrase name_too_long{"名称过长", "the name is too long"};
inline constexpr phrase is_closed{"它已被关闭", "it is closed"};
inline constexpr phrase device_failed{"设备出错", "the device failed"};
inline constexpr phrase is_folder{"这是一个文件夹", "it is a folder"};
inline constexpr phrase disk_full{"磁盘已满", "the disk is full"};
inline constexpr phrase read_only{"所在的文件系统只读", "the file system is read-only"};
inline constexpr phrase not_decodable{"{file} 从第 {offset} 字节起不是 GB18030 编码",
                                      "{file} is not GB18030 from byte {offset} on"};
inline constexpr phrase read_as_gb18030{"{file} 不是 UTF-8，已按 GB18030 读取",
                                        "{file} is not UTF-8; read as GB18030"};

inline constexpr phrase scheme_ok{"{file}：没有发现问题", "{file}: nothing found"};
inline constexpr phrase scheme_doubtful{"{file}：没有错误，{warnings} 条警告",
                                        "{file}: no errors, warnings: {warnings}"};
inline constexpr phrase scheme_failed{"{file}：{errors} 个错误，{warnings} 条警告",
                                      "{file}: errors: {errors}, warnings: {warnings}"};

inline constexpr phrase no_scheme_in{
    "{folder} 里没有 scheme.json；用例在别处时请用 --scheme 指明考核办法",
    "{folder} holds no scheme.json; name the scheme with --scheme if it is elsewhere"};
inline constexpr phrase no_cases{"{path} 里没有用例", "there are no cases in {path}"};
inline constexpr phrase case_repeated{
    "{place}：用例 {id} 与 {first} 中的另一用例编号相同；每个用例应有自己的编号",
    "{place}: the case {id} has the id of another in {first}; give each an id of its own"};
inline constexpr phrase case_proves_nothing{
    "{place}：用例 {id} 没有写明应得的结果，什么也证明不了；请在 expect 中写明至少一项",
    "{place}: the case {id} proves nothing; name in expect what must come out, of each subject that stands "
    "there"};
inline constexpr phrase case_failed{"未通过 {place}：{id} {title}", "FAILED {place}: {id} {title}"};
inline constexpr phrase came_out{"{subject} {what}：应为 {expected}，实为 {found}",
                                 "{subject} {what}: expected {expected}, found {found}"};
inline constexpr phrase came_out_absent{"{subject} {what}：应为 {expected}，实际没有这一项",
                                        "{subject} {what}: expected {expected}, found no such thing"};

inline constexpr phrase scheme_sha256{"办法 SHA-256", "SHA-256 of the scheme"};
inline constexpr phrase data_sha256{"数据 SHA-256", "SHA-256 of the data"};

inline constexpr phrase error{"错误：", "error: "};
inline constexpr phrase hint{"提示：", "hint: "};

}  // namespace kaohe::cli::words
