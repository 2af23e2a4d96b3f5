/* A program that knows nothing but kaohe.h: read a scheme and a cohort, score, look, free. */
#include <kaohe/kaohe.h>

#include <stdio.h>
#include <string.h>

static const char scheme_text[] =
    "{\"format\": \"kaohe-scheme/1\", \"id\": \"small\", \"edition\": \"1\", \"title\": {\"zh\": \"小\", \"en\": \"Small\"},\n"
    " \"indicators\": {\"members\": {\"type\": \"count\", \"unit\": \"person\"}},\n"
    " \"not_reported\": \"fail\",\n"
    " \"score\": {\"id\": \"total\", \"combine\": \"sum\", \"items\": [\n"
    "  {\"id\": \"net\", \"of\": \"members - members@prior\",\n"
    "   \"rule\": {\"kind\": \"per_step\", \"step\": 500, \"points\": 1, \"partial\": \"whole\"}}]}}\n";

static const char cohort_text[] =
    "{\"format\": \"kaohe-cohort/1\", \"period\": \"2011\", \"subjects\": [\n"
    " {\"id\": \"a\", \"facts\": {\"members\": 108631, \"members@prior\": 1}},\n"
    " {\"id\": \"b\", \"facts\": {\"members\": 499, \"members@prior\": 0}}]}\n";

static int failures = 0;

static void check(int holds, const char *what) {
    if (holds) return;
    printf("failed: %s\n", what);
    failures++;
}

static void expect_total(const kaohe_sheets *sheets, size_t sheet, const char *wanted) {
    const char *total = NULL;
    check(kaohe_sheet_total(sheets, sheet, &total) == KAOHE_OK, "there is a total");
    check(total != NULL && strcmp(total, wanted) == 0, wanted);
}

static void score(void) {
    kaohe_scheme *scheme = NULL;
    kaohe_cohort *cohort = NULL;
    kaohe_sheets *sheets = NULL;
    const char *reason = NULL;
    check(kaohe_scheme_read(scheme_text, sizeof scheme_text - 1, NULL, &scheme, NULL) == KAOHE_OK, "scheme");
    check(kaohe_cohort_read(scheme, cohort_text, sizeof cohort_text - 1, NULL, &cohort, NULL) == KAOHE_OK, "cohort");
    check(kaohe_score(scheme, cohort, NULL, &sheets, NULL) == KAOHE_OK, "score");
    /* The sheets hold all that they need. */
    kaohe_cohort_free(cohort);
    kaohe_scheme_free(scheme);
    expect_total(sheets, 0, "217");
    expect_total(sheets, 1, "0");
    check(kaohe_line_reason(sheets, 0, 0, KAOHE_EN, &reason) == KAOHE_OK, "reason");
    check(reason != NULL && strcmp(reason, "108630 / 500 = 217.26, 217 whole steps, 217 points") == 0, "the arithmetic");
    kaohe_sheets_free(sheets);
}

/* The first finding with a code; their number if there is none. */
static size_t finding(const kaohe_error *error, const char *code) {
    size_t at = 0;
    while (at < kaohe_error_count(error) && strcmp(kaohe_error_code(error, at), code) != 0) ++at;
    return at;
}

static void see_why(void) {
    static const char broken[] = "{\"format\": \"kaohe-scheme/1\",\n \"idd\": 1}";
    kaohe_scheme *scheme = NULL;
    kaohe_error *error = NULL;
    size_t at = 0;
    check(kaohe_scheme_read(broken, sizeof broken - 1, NULL, &scheme, &error) == KAOHE_REFUSED, "refused");
    check(scheme == NULL, "no scheme");
    at = finding(error, "unknown_key");
    check(at < kaohe_error_count(error), "unknown_key");
    check(kaohe_error_line(error, at) == 2, "line 2");
    check(kaohe_error_column(error, at) == 2, "column 2");
    check(strlen(kaohe_error_message(error, at, KAOHE_ZH)) > 0, "Chinese");
    check(strlen(kaohe_error_message(error, at, KAOHE_EN)) > 0, "English");
    kaohe_error_free(error);
}

int main(void) {
    check(kaohe_abi() == KAOHE_ABI, "one ABI");
    score();
    see_why();
    return failures == 0 ? 0 : 1;
}
