#pragma once

#include <kaohe/base/language.hpp>

// What the reports say, each phrase once. {name} is a hole (kaohe::fill).
namespace kaohe::report_words {

// Headings and labels
inline constexpr phrase colon{"：", ": "};
inline constexpr phrase comma{"、", ", "};
inline constexpr phrase semicolon{"；", "; "};
inline constexpr phrase rank{"名次", "Rank"};
inline constexpr phrase subject{"单位", "Organisation"};
inline constexpr phrase grade{"等次", "Grade"};
inline constexpr phrase total{"总分", "Total"};
inline constexpr phrase share{"与本组最高分之比", "Against the best"};
inline constexpr phrase points{"得分", "Points"};
inline constexpr phrase computed{"计算得分", "Computed points"};
inline constexpr phrase attainable{"满分", "Of"};
inline constexpr phrase effects{"否决与限制", "Effects"};
inline constexpr phrase awards{"奖励", "Awards"};
inline constexpr phrase clause{"条款", "Clause"};
inline constexpr phrase item{"考核项", "Item"};
inline constexpr phrase reason{"计分说明", "How it was scored"};
inline constexpr phrase details{"数据与依据", "Figures and grounds"};
inline constexpr phrase notices{"阅读须知", "Please note"};
inline constexpr phrase ranking{"名次表", "Ranking"};
inline constexpr phrase ranking_of{"名次表：{group}", "Ranking: {group}"};
inline constexpr phrase sheet{"评分表", "Score sheet"};
inline constexpr phrase back{"返回名次表", "Back to the ranking"};
inline constexpr phrase scheme{"考核办法", "Scheme"};
inline constexpr phrase edition{"{id}，{edition} 版", "{id}, edition {edition}"};
inline constexpr phrase document{"依据文件", "Document"};
inline constexpr phrase issuer{"发文单位", "Issued by"};
inline constexpr phrase period{"考核期", "Period"};
inline constexpr phrase group{"分组", "Group"};
inline constexpr phrase class_name{"类别", "Class"};
inline constexpr phrase engine{"计算程序", "Computed by"};
inline constexpr phrase interpretation{"解释", "Reading"};
inline constexpr phrase not_earned{"未得分", "Not earned"};
inline constexpr phrase below_full{"{count} 项未得满分", "{count} item{count|s} below full marks"};
inline constexpr phrase below_full_by{"{points} 分（满分 {attainable} 分），{items}",
                                      "{points} of {attainable} points; {items}"};
inline constexpr phrase not_counted{"不计入合计", "Shown, not counted"};
inline constexpr phrase not_counted_why{"本项只列示，不计入上级", "This is left out of the section above"};

// Where no points are given
inline constexpr phrase met{"达到", "met"};
inline constexpr phrase missed{"未达到", "not met"};
inline constexpr phrase result{"结果", "Result"};
inline constexpr phrase lines_met{"达到项数", "Items met"};
inline constexpr phrase met_of_all{"{count} 项中达到 {met} 项", "{met} of {count}"};
inline constexpr phrase attainment{"达标情况", "What is met"};
inline constexpr phrase attainment_of{"达标情况：{group}", "What is met: {group}"};
inline constexpr phrase judgement{"判定说明", "How it was judged"};
inline constexpr phrase back_to_attainment{"返回达标情况", "Back to what is met"};

// Offices
inline constexpr phrase office{"负责部门", "Office"};
inline constexpr phrase shared_by{"共同负责", "Shared by"};
inline constexpr phrase no_office{"未写明部门", "No office named"};
inline constexpr phrase items{"{count} 项", "{count} item{count|s}"};
inline constexpr phrase items_alone{"独自负责 {count} 项", "{count} item{count|s} of its own"};
inline constexpr phrase items_shared{"与其他部门共同负责 {count} 项，各部门名下都列",
                                     "{count} item{count|s} shared, under each of their offices"};
inline constexpr phrase items_once{"全部 {count} 项，每项计一次", "all {count} item{count|s}, each once"};
inline constexpr phrase items_apart{"{items}；各节另有封顶、权重或取舍，与总分不同",
                                    "{items}; sections limit, weigh or choose, so the total differs"};
inline constexpr phrase items_points{"{items}：{points}", "{items}: {points}"};
inline constexpr phrase all_items{"各项", "Items"};

// Ranks, effects and awards
inline constexpr phrase none{"—", "—"};
inline constexpr phrase rank_of{"{rank}（本组 {size} 个单位，{ranked} 个参加排名）",
                                "{rank} (of {ranked} ranked, {size} in the group)"};
inline constexpr phrase unranked{"不排名（本组 {size} 个单位，{ranked} 个参加排名）",
                                 "not ranked ({ranked} ranked, {size} in the group)"};
inline constexpr phrase no_total{"无（评分表不完整）", "none: the sheet is incomplete"};
inline constexpr phrase nothing_counted{"无（没有计分的考核项）", "none: no item counts"};
inline constexpr phrase undetermined{"待定，尚缺：{facts}", "undetermined, waiting for {facts}"};
inline constexpr phrase undetermined_by_items{"待定，所依据的考核项未能评定",
                                              "undetermined: items that it goes by could not be judged"};
inline constexpr phrase undetermined_short{"{title}（待定）", "{title} (undetermined)"};
inline constexpr phrase provisional{
    "排名是暂定的：尚不能确定“{effects}”是否适用于以下单位：{subjects}",
    "the ranking is provisional: it is not known whether \"{effects}\" applies to {subjects}"};
inline constexpr phrase provisional_until{"{notice}。补报以下数据后即可确定：{facts}",
                                          "{notice}; it is settled once these are reported: {facts}"};
inline constexpr phrase provisional_short{"{title}（暂定）", "{title} (provisional)"};
inline constexpr phrase won{"获得", "won"};
inline constexpr phrase won_waiting{"获得，金额待定，尚缺：{facts}", "won; the amount waits for {facts}"};
inline constexpr phrase sheet_of_period{"{period} 的评分表", "the sheet of {period}"};
inline constexpr phrase won_amount{"获得，{amount}", "won, {amount}"};
inline constexpr phrase award_amount{"{title}（{amount}）", "{title} ({amount})"};
inline constexpr phrase tied_edge{"{award}；前 {top} 名因并列共 {count} 个",
                                  "{award}; {count} in the top {top}, tied at its edge"};
inline constexpr phrase excluded{"取消考核排名资格", "excluded from the ranking"};
inline constexpr phrase zeroed{"总分按零分计", "total counted as zero"};
inline constexpr phrase grade_limited{"等次不得高于“{to}”", "no better grade than \"{to}\""};
inline constexpr phrase award_barred{"取消奖励资格", "barred from awards"};
inline constexpr phrase noted{"记录在案", "noted"};

// Figures
inline constexpr phrase prior{"{title}（上期）", "{title} (period before)"};
inline constexpr phrase periods_back{"{title}（前 {count} 期）", "{title} ({count} periods before)"};
inline constexpr phrase of_member{"{member} 的{title}", "{title} of {member}"};
inline constexpr phrase points_of{"“{title}”的得分", "points of \"{title}\""};
inline constexpr phrase met_of{"“{title}”是否达到", "whether \"{title}\" is met"};
inline constexpr phrase remark{"{value}（{remark}）", "{value} ({remark})"};
inline constexpr phrase source{"来源：{source}", "source: {source}"};
inline constexpr phrase offices{"提供单位：{offices}", "from {offices}"};
inline constexpr phrase note{"说明：{note}", "note: {note}"};
inline constexpr phrase who{"评定人：{who}", "by {who}"};
inline constexpr phrase when{"日期：{date}", "on {date}"};
inline constexpr phrase self{"自评", "self"};
inline constexpr phrase assessor{"考评", "assessor"};
inline constexpr phrase final_one{"核定", "final"};
inline constexpr phrase in_layer{"{title}（{layer}）", "{title} ({layer})"};
inline constexpr phrase read_in{"数据层次", "Layer"};

// Two layers side by side
inline constexpr phrase totals_and_ranks{"总分与名次", "Totals and ranks"};
inline constexpr phrase difference{"相差", "Difference"};
inline constexpr phrase figure{"数据", "Figure"};
inline constexpr phrase grounds{"变动与理由", "What changed and why"};
inline constexpr phrase changed_figure{"{title}：{first} → {second}", "{title}: {first} -> {second}"};
inline constexpr phrase no_difference{"两个层次的结果完全相同",
                                      "The two layers give the same result throughout"};
inline constexpr phrase left_out{"{count} 个没有数据，未计入", "{count} without a figure left out"};
inline constexpr phrase normalised{"全角字符已按半角读取", "full-width characters read as plain ones"};
inline constexpr phrase assumed_prior{"未报告，按上期数计", "not reported; last period's figure is assumed"};
inline constexpr phrase assumed_mean{"未报告，按同组平均数计",
                                     "not reported; the mean of the group is assumed"};
inline constexpr phrase assumed_set{"未报告，按规定数计", "not reported; the prescribed figure is assumed"};
inline constexpr phrase derived{"由其他数据算出", "computed from other figures"};

// Why there is no value
inline constexpr phrase not_reported{"未报告", "not reported"};
inline constexpr phrase not_applicable{"不适用", "not applicable"};
inline constexpr phrase undefined{"无法计算", "cannot be computed"};
inline constexpr phrase invalid{"超出允许范围", "outside its domain"};

// Sections and modifiers
inline constexpr phrase weighted_of{"加权合计：{points}", "sum with weights: {points}"};
inline constexpr phrase mean_of{"{count} 项的平均分：{points}", "mean of {count}: {points}"};
inline constexpr phrase best_of{"{count} 项中的最高分：{points}", "best of {count}: {points}"};
inline constexpr phrase least_of{"{count} 项中的最低分：{points}", "least of {count}: {points}"};
inline constexpr phrase all_of{"{count} 项中 {met} 项达到，须全部达到",
                               "{met} of {count} met, and all are needed"};
inline constexpr phrase any_of{"{count} 项中 {met} 项达到，有一项达到即可",
                               "{met} of {count} met, and one is enough"};
inline constexpr phrase all_of_members{"{count} 个中 {met} 个达到，须全部达到",
                                       "{met} of {count} met, and all are needed"};
inline constexpr phrase any_of_members{"{count} 个中 {met} 个达到，有一个达到即可",
                                       "{met} of {count} met, and one is enough"};
inline constexpr phrase sum_of_members{"{count} 个合计：{points}", "sum of {count}: {points}"};
inline constexpr phrase mean_of_members{"{count} 个的平均分：{points}", "mean of {count}: {points}"};
inline constexpr phrase best_of_members{"{count} 个中的最高分：{points}", "best of {count}: {points}"};
inline constexpr phrase least_of_members{"{count} 个中的最低分：{points}", "least of {count}: {points}"};
inline constexpr phrase no_members{"没有可计的成员", "There is no member to count"};
inline constexpr phrase group_joined{"{value}：{joined}（{points}）", "{value}: {joined} ({points})"};
inline constexpr phrase and_more{"……（共 {count} 个）", "... ({count} in all)"};
inline constexpr phrase times{"{points} × {weight}", "{points} x {weight}"};
inline constexpr phrase weight{"权重", "Weight"};
inline constexpr phrase base{"基础分", "Base"};
inline constexpr phrase rescaled{"各项合计折算系数", "Items rescaled by"};
inline constexpr phrase scale{"系数", "Scale"};
inline constexpr phrase floor{"保底", "Floor"};
inline constexpr phrase cap{"封顶", "Cap"};
inline constexpr phrase round{"舍入", "Rounding"};
inline constexpr phrase scaled{"{before} × {amount} = {after} 分",
                               "{before} x {amount} = {after} point{after|s}"};
inline constexpr phrase limited{"{before} 分，以 {amount} 分为限，计 {after} 分",
                                "{before} point{before|s} against {amount}: {after} point{after|s}"};
inline constexpr phrase rounded{
    "{before} 分，保留 {amount} 位小数，计 {after} 分",
    "{before} point{before|s} to {amount} place{amount|s}: {after} point{after|s}"};

// What became of a node
inline constexpr phrase not_in_force{"不符合适用条件，本项不计。",
                                     "Its condition does not hold; the item is left out."};
inline constexpr phrase voided{"作废条件成立，计 0 分。", "Its voiding condition holds: 0 points."};
inline constexpr phrase failed{"{why}，视为未完成，计 {points} 分。",
                               "{why}; counted as not done: {points} point{points|s}."};
inline constexpr phrase full{"{why}，按满分计 {points} 分。",
                             "{why}; full marks by rule: {points} point{points|s}."};
inline constexpr phrase voided_unmet{"作废条件成立，视为未达到。", "Its voiding condition holds: not met."};
inline constexpr phrase failed_unmet{"{why}，视为未达到。", "{why}; counted as not met."};
inline constexpr phrase full_met{"{why}，视为达到。", "{why}; counted as met."};
inline constexpr phrase set{"{why}，按规定计 {points} 分。",
                            "{why}; the prescribed {points} point{points|s}."};
inline constexpr phrase peer_mean{"{why}，按同组其他单位的平均分计 {points} 分。",
                                  "{why}; the mean of the group's others: {points} point{points|s}."};
inline constexpr phrase excluded_item{"{why}，本项不计。", "{why}; the item is left out."};
inline constexpr phrase lacks_more{"{said}；“{title}”再增加 {count} 即可达到",
                                   "{said}; {count} more of \"{title}\" would meet it"};
inline constexpr phrase lacks_fewer{"{said}；“{title}”再减少 {count} 即可达到",
                                    "{said}; {count} fewer of \"{title}\" would meet it"};
inline constexpr phrase others_stay{"{said}（其他数据不变）", "{said}, all other figures as they are"};
inline constexpr phrase dropped{"与另一成员重复，不再计分。", "The same as another member, which was kept."};
inline constexpr phrase dropped_for{"与 {kept} 相同（{values}），已计 {kept}，本项不再计分。",
                                    "The same as {kept} ({values}), which is kept instead."};
inline constexpr phrase error_item{"{why}，本项无法计分，评分表不完整。",
                                   "{why}; the item cannot be scored and the sheet is incomplete."};
inline constexpr phrase facts_not_reported{"未报告：{facts}", "Not reported: {facts}"};
inline constexpr phrase facts_not_applicable{"不适用：{facts}", "Not applicable: {facts}"};
inline constexpr phrase facts_undefined{"无法由所报数据算出结果", "The figures give no result"};
inline constexpr phrase facts_invalid{"超出允许范围：{facts}", "Outside the domain: {facts}"};
inline constexpr phrase item_error{"{item}无从得出", "It cannot be told: {item}"};
inline constexpr phrase no_entry{"本办法没有规定考核期 {period} 的数值",
                                 "The scheme has no value for the period {period}"};
inline constexpr phrase items_absent{"下列各项均不计，本项不计。",
                                     "None of its items counts, so it is left out."};
inline constexpr phrase items_error{"下列有考核项无法计分，评分表不完整。",
                                    "One of its items cannot be scored; the sheet is incomplete."};
inline constexpr phrase stopped{"随“{title}”一并处理。", "Goes with \"{title}\"."};

}  // namespace kaohe::report_words
