#pragma once

#include <string_view>

namespace kaohe {

// The look of the HTML report: quiet, ruled like a printed form, dark enough to read (every text at least 4.5
// : 1).
inline constexpr std::string_view report_style = R"css(
:root { --ink: #1c1f23; --soft: #565d66; --rule: #d5d9de; --tint: #f4f5f7; --paper: #fff; --accent: #8f1d1d;
  --good: #17603a; --bad: #a01c1c; --warn: #7a4a00; --warn-tint: #fdf5e3; }
* { box-sizing: border-box; }
html { background: #e9ebee; -webkit-text-size-adjust: 100%; }
body { margin: 2rem auto; max-width: 60rem; padding: 3rem 3.25rem; background: var(--paper); color: var(--ink);
  font: 0.94rem/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei",
  "Segoe UI", "Helvetica Neue", Arial, sans-serif; box-shadow: 0 1px 8px rgb(0 0 0 / 0.12); }
h1, h2 { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, Georgia, serif;
  line-height: 1.35; font-weight: 700; margin: 0; }
h1 { font-size: 1.7rem; text-align: center; color: var(--accent); padding-bottom: 0.9rem;
  border-bottom: 2px solid var(--accent); }
h2 { font-size: 1.3rem; }
a { color: inherit; text-decoration: underline; text-decoration-color: #a9b0b8; text-underline-offset: 0.2em; }
a:hover, a:focus-visible { color: var(--accent); text-decoration-color: currentcolor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
dl { margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.about { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.1rem 1.6rem; margin: 0.8rem 0 0;
  font-size: 0.85rem; }
.about div { display: flex; gap: 0.6em; }
.about dt { flex: none; }
.notices { margin: 1.6rem 0 0; padding: 0.7rem 1.1rem; background: var(--warn-tint); color: var(--warn);
  border-left: 4px solid #c58a1b; }
.notices p { margin: 0; font-weight: 700; }
.notices ul { margin: 0.2rem 0 0; padding-left: 1.2em; }
section { margin-top: 2.6rem; }
table { width: 100%; border-collapse: collapse; margin-top: 0.8rem; }
table + table { margin-top: 2.2rem; }
caption { text-align: left; font-weight: 700; padding: 0 0 0.4rem; }
th, td { padding: 0.42rem 0.6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule);
  overflow-wrap: anywhere; }
thead th { font-size: 0.82rem; color: var(--soft); font-weight: 600; white-space: nowrap;
  border-top: 1.5px solid var(--ink); border-bottom: 1px solid var(--ink); }
tbody tr:last-child > * { border-bottom: 1.5px solid var(--ink); }
tbody th { font-weight: 500; }
td { min-width: 2.5em; }
.name { min-width: 7.5em; }
.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { width: 22%; min-width: 7rem; }
.bar svg { display: block; width: 100%; height: 0.75rem; margin-top: 0.4em; background: var(--tint); }
.bar rect { fill: var(--accent); }
.summary { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1.2rem; margin-top: 0.7rem; }
.summary dd:first-of-type { font-size: 1.25rem; font-weight: 700; line-height: 1.3; }
.sheet { border-top: 1px solid var(--rule); padding-top: 2rem; }
.title { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
.title a { font-size: 0.82rem; color: var(--soft); white-space: nowrap; }
.lines td:first-child { white-space: nowrap; color: var(--soft); }
.lines .why { width: 46%; font-size: 0.88rem; }
.group > * { background: var(--tint); }
.group th { font-weight: 700; }
.depth-2 th { padding-left: 1.4rem; }
.depth-3 th { padding-left: 2.4rem; }
.depth-4 th { padding-left: 3.4rem; }
.full .earned { color: var(--good); font-weight: 600; }
.none .earned { color: var(--bad); font-weight: 600; }
.absent, .absent th { color: var(--soft); }
.attention .earned, .attention .why > span { color: var(--warn); font-weight: 600; }
details { margin-top: 0.15rem; }
summary { cursor: pointer; color: var(--soft); font-size: 0.82rem; width: max-content; }
.details dt, .details dd { display: inline; }
.details dt { margin-right: 0.6em; }
.details { padding: 0.2rem 0 0.3rem 0.9rem; border-left: 2px solid var(--rule); margin: 0.2rem 0; }
@media (max-width: 46rem) { body { margin: 0; padding: 1.4rem 1rem; } .about { justify-content: flex-start; }
  section { overflow-x: auto; } .bar { width: auto; min-width: 4rem; } td, tbody th { min-width: 4.5em; }
  .lines .why { width: auto; min-width: 16em; } }
@page { size: A4; margin: 20mm 17mm 18mm; @bottom-center { content: counter(page) " / " counter(pages);
  font-size: 9pt; color: #565d66; } }
@media print { html { background: none; }
  body { margin: 0; padding: 0; max-width: none; box-shadow: none; font-size: 9pt; line-height: 1.45; }
  .sheet { break-before: page; border-top: 0; padding-top: 0; }
  h2, caption, .group { break-after: avoid; } tr, .notices { break-inside: avoid; }
  thead { display: table-header-group; } th, td { padding: 0.22rem 0.4rem; } a { text-decoration: none; }
  .title a, summary { display: none; } .lines .why { width: 60%; font-size: 8.5pt; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
  details, .details { margin: 0; } .details { padding: 0 0 0 0.5rem; color: var(--soft); font-size: 7.5pt; }
  .details div { display: inline; } .details div + div::before { content: " \00b7  "; }
  .group > *, .bar svg, .bar rect, .notices { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)css";

}  // namespace kaohe
