/*
 * kaohe: organisations scored under official assessment rules, exactly.
 *
 * The C face. Plain C99: opaque handles, a status from every function, no number ever crosses as floating point.
 *
 * Handles are immutable, but for builders, and may be shared between threads. Text that is handed out is UTF-8,
 * ends in NUL, and lives as long as the handle that it came from. Text that is handed in is a pointer and a
 * number of bytes; it need not end in NUL, and NULL with 0 bytes is the empty text.
 *
 * Every function that can fail returns a status. An argument `out` is set to NULL (or 0) before anything is
 * tried and filled only on KAOHE_OK. An argument `error` may be NULL; otherwise it is set to NULL, and on a
 * failure to a list of findings, errors first, that says what was expected, what was found, where, and what to
 * do. Only on KAOHE_NO_MEMORY may it stay NULL.
 *
 * NULL where a handle is asked for, a handle of another kind and a handle that was freed are KAOHE_MISUSE,
 * never a crash; a freed one as long as not 1,024 others of its kind were freed after it, when its place may be
 * used again. Freeing NULL does nothing.
 *
 * Who owns what is said in one of these phrases:
 *   borrowed until X is freed; caller frees with Y; copied, caller keeps its own; takes ownership.
 */
#ifndef KAOHE_H
#define KAOHE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Versions ---- */

/* Raised whenever a program that was built against an earlier header could break. It is in the name of the
 * library: libkaohe.so.0. */
#define KAOHE_ABI 0

/* The version of the library, "0.1.0". Borrowed, for ever. */
const char *kaohe_version(void);

/* The KAOHE_ABI that the library was built with. */
uint32_t kaohe_abi(void);

/* ---- Words ---- */

typedef enum kaohe_status {
    KAOHE_OK = 0,
    KAOHE_REFUSED = 1,   /* a document or a figure is not as it must be */
    KAOHE_MISUSE = 2,    /* the caller's mistake: NULL, a wrong or freed handle, no such index */
    KAOHE_LIMIT = 3,     /* larger than the limits allow */
    KAOHE_CANCELLED = 4, /* the cancel flag was set */
    KAOHE_NO_MEMORY = 5,
    KAOHE_INTERNAL = 6 /* a fault of kaohe itself */
} kaohe_status;

/* "ok", "refused", ... ; "unknown" for any other number. Borrowed, for ever. */
const char *kaohe_status_name(kaohe_status status);

typedef enum kaohe_language { KAOHE_ZH = 0, KAOHE_EN = 1 } kaohe_language;

typedef enum kaohe_severity { KAOHE_ERROR = 0, KAOHE_WARNING = 1, KAOHE_NOTE = 2 } kaohe_severity;

/* Whether something that can be met is met. */
typedef enum kaohe_verdict {
    KAOHE_NO_VERDICT = 0, /* not known, or points are given instead */
    KAOHE_MET = 1,
    KAOHE_NOT_MET = 2
} kaohe_verdict;

/* How a report is written. */
typedef enum kaohe_format {
    KAOHE_TEXT = 0,
    KAOHE_MARKDOWN = 1,
    KAOHE_HTML = 2, /* one page that needs nothing else */
    KAOHE_CSV = 3   /* totals and points, one row a subject */
} kaohe_format;

typedef struct kaohe_error kaohe_error;
typedef struct kaohe_scheme kaohe_scheme;
typedef struct kaohe_builder kaohe_builder;
typedef struct kaohe_cohort kaohe_cohort;
typedef struct kaohe_sheets kaohe_sheets;
typedef struct kaohe_text kaohe_text;

/* ---- Findings ---- */

/* A list of findings: why something was refused, or what is remarkable about something that was not. */

void kaohe_error_free(kaohe_error *error);

/* How many findings there are; 0 for NULL. */
size_t kaohe_error_count(const kaohe_error *error);

/* The stable name of a finding, "number_syntax". NULL if there is no such finding. Borrowed until error is
 * freed. */
const char *kaohe_error_code(const kaohe_error *error, size_t at);

/* KAOHE_ERROR also if there is no such finding. */
kaohe_severity kaohe_error_severity(const kaohe_error *error, size_t at);

/* The file as options named it, "" if none; NULL if there is no such finding. Borrowed until error is freed. */
const char *kaohe_error_file(const kaohe_error *error, size_t at);

/* The JSON pointer of the place, "/score/items/0"; "" if none; NULL if there is no such finding. Borrowed until
 * error is freed. */
const char *kaohe_error_path(const kaohe_error *error, size_t at);

/* Line and column, in code points, from 1; 0: not known. */
size_t kaohe_error_line(const kaohe_error *error, size_t at);
size_t kaohe_error_column(const kaohe_error *error, size_t at);

/* What is wrong, and what to do about it ("" where nothing can be advised); NULL if there is no such finding.
 * Borrowed until error is freed. */
const char *kaohe_error_message(const kaohe_error *error, size_t at, kaohe_language in);
const char *kaohe_error_hint(const kaohe_error *error, size_t at, kaohe_language in);

/* ---- Options ---- */

/* What a call may take. Fill it with kaohe_options_init, then set what should differ. */
typedef struct kaohe_options {
    size_t size;                /* sizeof(kaohe_options) of the caller */
    const char *file;           /* the name of the document in findings, NUL-terminated; NULL: none */
    size_t document_bytes;      /* the largest document that is read */
    size_t members;             /* the most members of lists that one sheet may score */
    const volatile int *cancel; /* other than 0 stops the call; looked at before a document is read and
                                 * between the subjects that are scored; NULL: none */
    const char *layer;          /* the layer in which facts are read, "self", "final"; NULL: whichever comes first */
    const char *scheme_sha256;  /* of the documents, as the host computed them: written into JSON as they are; */
    const char *data_sha256;    /* NULL: not known */
} kaohe_options;

/* The defaults. `size` is sizeof(kaohe_options). NULL does nothing. */
void kaohe_options_init(kaohe_options *options, size_t size);

/* ---- Schemes ---- */

/* Reads a `kaohe-scheme/1` document. `options` may be NULL. Copied, caller keeps its own text; *out: caller
 * frees with kaohe_scheme_free. Errors: KAOHE_REFUSED with every mistake of the document. */
kaohe_status kaohe_scheme_read(const char *text, size_t size, const kaohe_options *options, kaohe_scheme **out,
                               kaohe_error **error);

/* Cohorts and sheets that were made with it stay whole. */
void kaohe_scheme_free(kaohe_scheme *scheme);

/* Borrowed until scheme is freed. */
kaohe_status kaohe_scheme_id(const kaohe_scheme *scheme, const char **out);
kaohe_status kaohe_scheme_edition(const kaohe_scheme *scheme, const char **out);
kaohe_status kaohe_scheme_title(const kaohe_scheme *scheme, kaohe_language in, const char **out);

/* What is doubtful about the scheme; NULL if nothing is. Caller frees with kaohe_error_free. */
kaohe_status kaohe_scheme_warnings(const kaohe_scheme *scheme, kaohe_error **out);

/* ---- Cohorts ---- */

/* Reads a cohort: a `kaohe-cohort/1` document, or CSV with a header. `options` may be NULL. Copied, caller keeps
 * its own text; *out: caller frees with kaohe_cohort_free. Errors: KAOHE_REFUSED with every mistake, facts outside
 * the domain of their indicator among them: nothing of such a cohort is scored. */
kaohe_status kaohe_cohort_read(const kaohe_scheme *scheme, const char *text, size_t size,
                               const kaohe_options *options, kaohe_cohort **out, kaohe_error **error);

/* Sheets that were made of it stay whole. */
void kaohe_cohort_free(kaohe_cohort *cohort);

/* How many subjects there are. */
kaohe_status kaohe_cohort_count(const kaohe_cohort *cohort, size_t *out);

/* What is remarkable about the cohort as read; NULL if nothing is. Caller frees with kaohe_error_free. */
kaohe_status kaohe_cohort_notes(const kaohe_cohort *cohort, kaohe_error **out);

/* A cohort that is put together call by call, by one thread at a time. Copies what it is given. A call that fails
 * changes nothing. */

/* *out: caller frees with kaohe_builder_free. */
kaohe_status kaohe_builder_new(const kaohe_scheme *scheme, kaohe_builder **out, kaohe_error **error);
void kaohe_builder_free(kaohe_builder *builder);

/* The cohort's period: "2011", "2011-Q3". */
kaohe_status kaohe_builder_set_period(kaohe_builder *builder, const char *period, size_t size,
                                      kaohe_error **error);

/* Adds a subject; *out is its number, counted from 0. `out` may be NULL. Errors: KAOHE_REFUSED if the id is empty,
 * has a control character, is a number that a spreadsheet has shortened, or was added before. */
kaohe_status kaohe_builder_add_subject(kaohe_builder *builder, const char *id, size_t size, size_t *out,
                                       kaohe_error **error);

kaohe_status kaohe_builder_set_name(kaohe_builder *builder, size_t subject, const char *name, size_t size,
                                    kaohe_error **error);
kaohe_status kaohe_builder_set_group(kaohe_builder *builder, size_t subject, const char *group, size_t size,
                                     kaohe_error **error);
kaohe_status kaohe_builder_set_class(kaohe_builder *builder, size_t subject, const char *class_name, size_t size,
                                     kaohe_error **error);
kaohe_status kaohe_builder_set_parent(kaohe_builder *builder, size_t subject, const char *parent, size_t size,
                                      kaohe_error **error);

/* Instead of the number of a subject, where a fact is set: of every subject added so far, as a fact for all in a
 * document. */
#define KAOHE_EVERY_SUBJECT SIZE_MAX

/* Facts. `key` names the indicator, and how many periods back: "members", "members@prior", "members@-2". A later
 * call replaces an earlier one. Errors: KAOHE_REFUSED if there is no such indicator, if the value is not of its
 * type, or if it lies outside its domain. */

/* As people write it into a cell: "1234", "84.37%", "1/3", "2011-11-20", "true", a name of a choice; "" is not
 * reported, "n/a" not applicable. */
kaohe_status kaohe_builder_set_text(kaohe_builder *builder, size_t subject, const char *key, size_t key_size,
                                    const char *text, size_t size, kaohe_error **error);
kaohe_status kaohe_builder_set_int64(kaohe_builder *builder, size_t subject, const char *key, size_t key_size,
                                     int64_t value, kaohe_error **error);
/* 0 is no, anything else yes. */
kaohe_status kaohe_builder_set_flag(kaohe_builder *builder, size_t subject, const char *key, size_t key_size,
                                    int value, kaohe_error **error);
kaohe_status kaohe_builder_set_date(kaohe_builder *builder, size_t subject, const char *key, size_t key_size,
                                    int year, int month, int day, kaohe_error **error);
kaohe_status kaohe_builder_set_not_reported(kaohe_builder *builder, size_t subject, const char *key,
                                            size_t key_size, kaohe_error **error);
kaohe_status kaohe_builder_set_not_applicable(kaohe_builder *builder, size_t subject, const char *key,
                                              size_t key_size, kaohe_error **error);

/* The cohort as it stands; the builder can go on. *out: caller frees with kaohe_cohort_free. Errors: KAOHE_REFUSED if
 * there is no subject. Groups, classes and parents are looked at together when the cohort is scored. */
kaohe_status kaohe_builder_build(const kaohe_builder *builder, kaohe_cohort **out, kaohe_error **error);

/* ---- Scoring ---- */

/* Scores a cohort under a scheme, which must be the one that the cohort was made for. `options` may be NULL. *out:
 * caller frees with kaohe_sheets_free. Errors: KAOHE_REFUSED if the cohort cannot be scored under the scheme,
 * KAOHE_LIMIT, KAOHE_CANCELLED. */
kaohe_status kaohe_score(const kaohe_scheme *scheme, const kaohe_cohort *cohort, const kaohe_options *options,
                         kaohe_sheets **out, kaohe_error **error);

void kaohe_sheets_free(kaohe_sheets *sheets);

/* Text in, text out: a scheme and a cohort to a `kaohe-sheets/1` document. `options` may be NULL. *out: caller frees
 * with kaohe_text_free. Errors: those of kaohe_scheme_read, kaohe_cohort_read and kaohe_score. */
kaohe_status kaohe_score_json(const char *scheme, size_t scheme_size, const char *cohort, size_t cohort_size,
                              const kaohe_options *options, kaohe_text **out, kaohe_error **error);

/* ---- Sheets ---- */

/* One sheet a subject, in the cohort's order. */
kaohe_status kaohe_sheets_count(const kaohe_sheets *sheets, size_t *out);

/* The number of a subject's sheet. Errors: KAOHE_MISUSE if there is no such subject. */
kaohe_status kaohe_sheets_find(const kaohe_sheets *sheets, const char *id, size_t size, size_t *out);

/* 1 if a fact that is missing could still change the ranking, else 0. */
kaohe_status kaohe_sheets_is_provisional(const kaohe_sheets *sheets, int *out);

/* What a reader must know first; NULL if nothing. Caller frees with kaohe_error_free. */
kaohe_status kaohe_sheets_notes(const kaohe_sheets *sheets, kaohe_error **out);

/* All sheets as a `kaohe-sheets/1` document, the same bytes on every machine. `options` may be NULL. *out: caller
 * frees with kaohe_text_free. */
kaohe_status kaohe_sheets_json(const kaohe_sheets *sheets, const kaohe_options *options, kaohe_text **out,
                               kaohe_error **error);

/* Rankings and explained sheets for people. *out: caller frees with kaohe_text_free. */
kaohe_status kaohe_sheets_report(const kaohe_sheets *sheets, kaohe_format as, kaohe_language in, kaohe_text **out,
                                 kaohe_error **error);

/* Of one sheet. Numbers are exact text: decimal if it ends, else a fraction, "1/3". Where there is none, *out is
 * NULL. Borrowed until sheets is freed. Errors: KAOHE_MISUSE if there is no such sheet. */
kaohe_status kaohe_sheet_subject(const kaohe_sheets *sheets, size_t sheet, const char **out);
kaohe_status kaohe_sheet_name(const kaohe_sheets *sheets, size_t sheet, const char **out);
kaohe_status kaohe_sheet_points(const kaohe_sheets *sheets, size_t sheet, const char **out);
kaohe_status kaohe_sheet_total(const kaohe_sheets *sheets, size_t sheet, const char **out);
kaohe_status kaohe_sheet_grade(const kaohe_sheets *sheets, size_t sheet, const char **out);
/* Counted from 1; 0: not ranked. */
kaohe_status kaohe_sheet_rank(const kaohe_sheets *sheets, size_t sheet, uint32_t *out);
/* Of a scheme whose result is met or not met. */
kaohe_status kaohe_sheet_verdict(const kaohe_sheets *sheets, size_t sheet, kaohe_verdict *out);
/* 1 if a line could not be scored, so that there is no total, else 0. */
kaohe_status kaohe_sheet_is_incomplete(const kaohe_sheets *sheets, size_t sheet, int *out);

/* The lines of a sheet, in the scheme's order: its scored leaves. As for sheets; Errors: KAOHE_MISUSE if there is
 * no such line. */
kaohe_status kaohe_line_count(const kaohe_sheets *sheets, size_t sheet, size_t *out);
kaohe_status kaohe_line_id(const kaohe_sheets *sheets, size_t sheet, size_t line, const char **out);
kaohe_status kaohe_line_clause(const kaohe_sheets *sheets, size_t sheet, size_t line, const char **out);
kaohe_status kaohe_line_title(const kaohe_sheets *sheets, size_t sheet, size_t line, kaohe_language in,
                              const char **out);
/* "scored", "failed", ... : the closed list of the rule language. */
kaohe_status kaohe_line_status(const kaohe_sheets *sheets, size_t sheet, size_t line, const char **out);
kaohe_status kaohe_line_value(const kaohe_sheets *sheets, size_t sheet, size_t line, const char **out);
kaohe_status kaohe_line_points(const kaohe_sheets *sheets, size_t sheet, size_t line, const char **out);
/* Of a line whose rule can be met. */
kaohe_status kaohe_line_verdict(const kaohe_sheets *sheets, size_t sheet, size_t line, kaohe_verdict *out);
/* The most points the line can give, as far as that is known. */
kaohe_status kaohe_line_most(const kaohe_sheets *sheets, size_t sheet, size_t line, const char **out);
/* Why it came to these points, or to none: one sentence. */
kaohe_status kaohe_line_reason(const kaohe_sheets *sheets, size_t sheet, size_t line, kaohe_language in,
                               const char **out);
/* The reading that was chosen where the document is open. */
kaohe_status kaohe_line_interpretation(const kaohe_sheets *sheets, size_t sheet, size_t line, kaohe_language in,
                                       const char **out);

/* Effects whose condition holds, or may hold: 1 in *out of is_undetermined if a fact that would decide is missing. */
kaohe_status kaohe_effect_count(const kaohe_sheets *sheets, size_t sheet, size_t *out);
kaohe_status kaohe_effect_id(const kaohe_sheets *sheets, size_t sheet, size_t effect, const char **out);
kaohe_status kaohe_effect_is_undetermined(const kaohe_sheets *sheets, size_t sheet, size_t effect, int *out);

/* Awards that are won, or may be won. */
kaohe_status kaohe_award_count(const kaohe_sheets *sheets, size_t sheet, size_t *out);
kaohe_status kaohe_award_id(const kaohe_sheets *sheets, size_t sheet, size_t award, const char **out);
kaohe_status kaohe_award_is_undetermined(const kaohe_sheets *sheets, size_t sheet, size_t award, int *out);
kaohe_status kaohe_award_amount(const kaohe_sheets *sheets, size_t sheet, size_t award, const char **out);

/* ---- Texts ---- */

/* A document that kaohe wrote. NUL-terminated; *size does not count the NUL and may be NULL. Borrowed until text is
 * freed. */
kaohe_status kaohe_text_data(const kaohe_text *text, const char **data, size_t *size);
void kaohe_text_free(kaohe_text *text);

#ifdef __cplusplus
}
#endif

#endif
