#pragma once

/// Everything that a program needs to score a cohort under a scheme: read both, evaluate, explain, and write results.

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/model/cohort.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/number/number.hpp>
#include <kaohe/number/parse.hpp>
#include <kaohe/scheme/scheme.hpp>
