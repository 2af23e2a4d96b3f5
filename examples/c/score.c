#include <kaohe/kaohe.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Says what is wrong, and ends. */
static void end(const char *doing, kaohe_error *error) {
    size_t i;
    for (i = 0; i < kaohe_error_count(error); ++i)
        fprintf(stderr, "%s: %s:%zu:%zu: %s\n", doing, kaohe_error_file(error, i), kaohe_error_line(error, i),
                kaohe_error_column(error, i), kaohe_error_message(error, i, KAOHE_EN));
    kaohe_error_free(error);
    exit(1);
}

static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    long length = 0;
    if (!file || fseek(file, 0, SEEK_END) != 0 || (length = ftell(file)) < 0) exit(1);
    rewind(file);
    text = malloc((size_t)length + 1);
    if (!text || fread(text, 1, (size_t)length, file) != (size_t)length) exit(1);
    fclose(file);
    *size = (size_t)length;
    return text;
}

static void set(kaohe_builder *cohort, size_t subject, const char *key, const char *value) {
    kaohe_error *error = NULL;
    if (kaohe_builder_set_text(cohort, subject, key, strlen(key), value, strlen(value), &error) != KAOHE_OK)
        end(key, error);
}

int main(void) {
    size_t size = 0, city = 0, lines = 0, i;
    char *text = read_file("schemes/gansu-2011/scheme.json", &size);
    kaohe_scheme *gansu = NULL;
    kaohe_builder *growing = NULL;
    kaohe_cohort *cohort = NULL;
    kaohe_sheets *sheets = NULL;
    kaohe_error *error = NULL;
    const char *total = NULL;

    if (kaohe_scheme_read(text, size, NULL, &gansu, &error) != KAOHE_OK) end("scheme", error);
    free(text);
    if (kaohe_builder_new(gansu, &growing, &error) != KAOHE_OK) end("cohort", error);
    if (kaohe_builder_set_period(growing, "2011", 4, &error) != KAOHE_OK) end("period", error);
    if (kaohe_builder_add_subject(growing, "jia", 3, &city, &error) != KAOHE_OK) end("subject", error);
    set(growing, city, "members", "1200000");
    set(growing, city, "members@prior", "1091370");
    if (kaohe_builder_build(growing, &cohort, &error) != KAOHE_OK) end("cohort", error);
    if (kaohe_score(gansu, cohort, NULL, &sheets, &error) != KAOHE_OK) end("score", error);

    if (kaohe_sheet_total(sheets, 0, &total) != KAOHE_OK) end("total", NULL);
    printf("total: %s\n", total ? total : "none, a line could not be scored");
    kaohe_line_count(sheets, 0, &lines);
    for (i = 0; i < lines && i < 2; ++i) {
        const char *id = NULL, *reason = NULL;
        kaohe_line_id(sheets, 0, i, &id);
        kaohe_line_reason(sheets, 0, i, KAOHE_EN, &reason);
        printf("%s: %s\n", id, reason);
    }

    kaohe_sheets_free(sheets);
    kaohe_cohort_free(cohort);
    kaohe_builder_free(growing);
    kaohe_scheme_free(gansu);
    return 0;
}
