#pragma once

/// The names of what a program hands on, for headers that need no more than the name.

namespace kaohe {

class number;
class scheme;
struct checked_scheme;
struct cohort;
struct diagnostic;
struct evaluation;
struct fact;
struct sheet;
struct source;
struct subject;

}  // namespace kaohe
