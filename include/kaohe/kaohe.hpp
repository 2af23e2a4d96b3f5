#pragma once

/// Everything that a program needs to read a scheme and a cohort and to score the one under the other.
/// Reports, explanations and JSON out have headers of their own in io/ and study/.

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/model/cohort.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/number/number.hpp>
#include <kaohe/number/parse.hpp>
#include <kaohe/scheme/scheme.hpp>
