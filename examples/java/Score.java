import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Two cities scored under Gansu's scheme of 2011, then texts in, text out. Below the task stands what a host keeps. */
public final class Score {
    public static void main(String[] arguments) throws IOException {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        scoreCities(Files.readAllBytes(Path.of("schemes/gansu-2011/scheme.json")));
        scoreDocuments(Files.readAllBytes(Path.of("examples/cookbook/votes/scheme.json")));
    }

    private static void scoreCities(byte[] document) {
        try (Scheme gansu = Scheme.read(document); Builder cities = gansu.newCohort("2011")) {
            long jia = cities.add("甲市", "甲市总工会", "prefecture");
            cities.set(jia, "members@prior", 1_091_370);
            cities.set(jia, "members", 1_200_000);
            cities.set(jia, "entered", "84.37%");
            cities.set(jia, "april_table_sent", LocalDate.of(2011, 4, 11));
            cities.set(jia, "7.body", true);
            cities.set(jia, "task_met", true);
            cities.set(jia, "review_sent", LocalDate.of(2011, 11, 20));

            long yi = cities.add("乙市", "乙市总工会", "prefecture");
            cities.set(yi, "members@prior", 58_000);
            try {
                cities.set(yi, "members", "6.1万");
            } catch (KaoheException refused) {
                refused.findings().forEach(each -> System.out.printf("%s%n%s%n", each.in(ZH), each.in(EN)));
                cities.set(yi, "members", "61000");
            }
            cities.set(yi, "task_met", true);
            cities.set(yi, "review_sent", LocalDate.of(2011, 11, 30));

            try (Cohort cohort = cities.build(); Sheets sheets = gansu.score(cohort)) {
                sheets.all().forEach(Score::show);
            }
        }
    }

    private static void show(Sheet sheet) {
        System.out.printf("%n%s：%s分，第%d名%n", sheet.subject(), sheet.total(), sheet.rank());
        for (Line line : sheet.lines())
            if (line.hasEarned()) System.out.printf("  %s %s：%s%n", line.id(), line.title(), line.reason());
    }

    private static void scoreDocuments(byte[] scheme) {
        byte[] cohort = utf8("""
                {"format": "kaohe-cohort/1", "period": "2024", "subjects": [
                  {"id": "丙", "facts": {"issued": 4, "valid": 4, "very": 2, "fairly": 2}},
                  {"id": "丁", "facts": {"issued": 4, "valid": 3, "very": 1, "fairly": 0}}]}
                """);
        String sheets = Sheets.json(scheme, cohort);

        System.out.println();
        Pattern.compile("\"total\": \"([^\"]*)\"").matcher(sheets).results()
                .forEach(found -> System.out.println(shown(found.group(1))));
    }

    private static String shown(String exact) {
        return decimal(exact).map(BigDecimal::toPlainString).orElse(exact + " 除不尽");
    }

    /** A figure as a number of Java's. None where decimals would not end: "10/3" stays the text that it is. */
    static Optional<BigDecimal> decimal(String exact) {
        return exact.contains("/") ? Optional.empty() : Optional.of(new BigDecimal(exact));
    }

    // ---- Results: plain values that outlive every handle ----

    /** The total is null where a line could not be scored, the rank 0 where there is none. */
    record Sheet(String subject, String total, int rank, List<Line> lines) {}

    /** The points are null where the line does not apply. */
    record Line(String id, String title, String points, String reason) {
        boolean hasEarned() {
            return points != null && !points.equals("0");
        }
    }

    // ---- Handles: try (...) frees them; kaohe refuses a closed one ----

    abstract static class Handle implements AutoCloseable {
        private final Consumer<Pointer> free;
        private Pointer held;

        Handle(Creator creator, Consumer<Pointer> free) {
            this.held = make(creator);
            this.free = free;
        }

        final Pointer held() {
            return held;
        }

        @Override
        public final void close() {
            Pointer freed = held;
            held = null;
            free.accept(freed);
        }
    }

    /** A rule sheet. Any number of threads may score under one scheme at once. */
    static final class Scheme extends Handle {
        private Scheme(byte[] text) {
            super((out, error) -> C.kaohe_scheme_read(text, text.length, null, out, error), C::kaohe_scheme_free);
        }

        static Scheme read(byte[] document) {
            return new Scheme(document);
        }

        Builder newCohort(String period) {
            return new Builder(this, utf8(period));
        }

        Sheets score(Cohort cohort) {
            return new Sheets(this, cohort);
        }
    }

    /** A cohort that is put together, by one thread at a time. */
    static final class Builder extends Handle {
        private Builder(Scheme scheme, byte[] period) {
            super((out, error) -> C.kaohe_builder_new(scheme.held(), out, error), C::kaohe_builder_free);
            check(error -> C.kaohe_builder_set_period(held(), period, period.length, error));
        }

        /** The number of the new subject, by which its facts are set. */
        long add(String id, String name, String group) {
            byte[] idText = utf8(id);
            byte[] nameText = utf8(name);
            byte[] groupText = utf8(group);
            LongByReference added = new LongByReference();
            check(error -> C.kaohe_builder_add_subject(held(), idText, idText.length, added, error));
            long subject = added.getValue();
            check(error -> C.kaohe_builder_set_name(held(), subject, nameText, nameText.length, error));
            check(error -> C.kaohe_builder_set_group(held(), subject, groupText, groupText.length, error));
            return subject;
        }

        /** As people write it into a cell: "84.37%", "1/3", "n/a". */
        void set(long subject, String key, String value) {
            byte[] name = utf8(key);
            byte[] text = utf8(value);
            check(error -> C.kaohe_builder_set_text(held(), subject, name, name.length, text, text.length, error));
        }

        void set(long subject, String key, long value) {
            byte[] name = utf8(key);
            check(error -> C.kaohe_builder_set_int64(held(), subject, name, name.length, value, error));
        }

        void set(long subject, String key, boolean value) {
            byte[] name = utf8(key);
            check(error -> C.kaohe_builder_set_flag(held(), subject, name, name.length, value ? 1 : 0, error));
        }

        void set(long subject, String key, LocalDate value) {
            byte[] name = utf8(key);
            check(error -> C.kaohe_builder_set_date(held(), subject, name, name.length, value.getYear(),
                    value.getMonthValue(), value.getDayOfMonth(), error));
        }

        Cohort build() {
            return new Cohort(this);
        }
    }

    static final class Cohort extends Handle {
        private Cohort(Builder built) {
            super((out, error) -> C.kaohe_builder_build(built.held(), out, error), C::kaohe_cohort_free);
        }
    }

    static final class Sheets extends Handle {
        private Sheets(Scheme scheme, Cohort cohort) {
            super((out, error) -> C.kaohe_score(scheme.held(), cohort.held(), null, out, error), C::kaohe_sheets_free);
        }

        List<Sheet> all() {
            long sheets = count(out -> C.kaohe_sheets_count(held(), out));
            return LongStream.range(0, sheets).mapToObj(this::sheet).toList();
        }

        private Sheet sheet(long at) {
            IntByReference rank = new IntByReference();
            checkMisuse(C.kaohe_sheet_rank(held(), at, rank));
            long lines = count(out -> C.kaohe_line_count(held(), at, out));
            return new Sheet(text(out -> C.kaohe_sheet_subject(held(), at, out)),
                    text(out -> C.kaohe_sheet_total(held(), at, out)), rank.getValue(),
                    LongStream.range(0, lines).mapToObj(line -> line(at, line)).toList());
        }

        private Line line(long sheet, long at) {
            return new Line(text(out -> C.kaohe_line_id(held(), sheet, at, out)),
                    text(out -> C.kaohe_line_title(held(), sheet, at, ZH, out)),
                    text(out -> C.kaohe_line_points(held(), sheet, at, out)),
                    text(out -> C.kaohe_line_reason(held(), sheet, at, ZH, out)));
        }

        /** A scheme and a cohort to a `kaohe-sheets/1` document, for a host that keeps documents. */
        static String json(byte[] scheme, byte[] cohort) {
            Pointer document = make((out, error) ->
                    C.kaohe_score_json(scheme, scheme.length, cohort, cohort.length, null, out, error));
            try {
                return text(out -> C.kaohe_text_data(document, out, null));
            } finally {
                C.kaohe_text_free(document);
            }
        }
    }

    // ---- Errors ----

    /** Something was not as it must be, and no result was made. */
    static final class KaoheException extends RuntimeException {
        private final transient List<Finding> findings;

        KaoheException(String status, List<Finding> findings) {
            super(status + findings.stream().map(each -> "\n" + each.in(ZH)).collect(Collectors.joining()));
            this.findings = findings;
        }

        List<Finding> findings() {
            return findings;
        }
    }

    /** One mistake: its stable code, its place in the document (JSON pointer, line, column), what to do about it. */
    record Finding(String code, String path, long line, long column, List<String> messages, List<String> hints) {
        String in(int language) {
            String place = line == 0 ? "" : " " + line + ":" + column;
            String hint = hints.get(language);
            return code + place + ": " + messages.get(language) + (hint.isEmpty() ? "" : " (" + hint + ")");
        }
    }

    private static void check(ToIntFunction<PointerByReference> call) {
        PointerByReference error = new PointerByReference();
        int status = call.applyAsInt(error);
        if (status != OK) throw failure(status, error.getValue());
    }

    private static void checkMisuse(int status) {
        if (status != OK) throw failure(status, null);
    }

    private static KaoheException failure(int status, Pointer error) {
        List<Finding> findings = LongStream.range(0, C.kaohe_error_count(error))
                .mapToObj(at -> new Finding(C.kaohe_error_code(error, at), C.kaohe_error_path(error, at),
                        C.kaohe_error_line(error, at), C.kaohe_error_column(error, at),
                        List.of(C.kaohe_error_message(error, at, ZH), C.kaohe_error_message(error, at, EN)),
                        List.of(C.kaohe_error_hint(error, at, ZH), C.kaohe_error_hint(error, at, EN))))
                .toList();
        C.kaohe_error_free(error);
        return new KaoheException(C.kaohe_status_name(status), findings);
    }

    // ---- kaohe.h, as far as it is used here. kaohe is 64-bit: size_t is a long ----

    interface Kaohe extends Library {
        String kaohe_status_name(int status);

        void kaohe_error_free(Pointer error);
        long kaohe_error_count(Pointer error);
        String kaohe_error_code(Pointer error, long at);
        String kaohe_error_path(Pointer error, long at);
        long kaohe_error_line(Pointer error, long at);
        long kaohe_error_column(Pointer error, long at);
        String kaohe_error_message(Pointer error, long at, int language);
        String kaohe_error_hint(Pointer error, long at, int language);

        int kaohe_scheme_read(byte[] text, long size, Pointer options, PointerByReference out,
                PointerByReference error);
        void kaohe_scheme_free(Pointer scheme);

        int kaohe_builder_new(Pointer scheme, PointerByReference out, PointerByReference error);
        int kaohe_builder_set_period(Pointer builder, byte[] period, long size, PointerByReference error);
        int kaohe_builder_add_subject(Pointer builder, byte[] id, long size, LongByReference out,
                PointerByReference error);
        int kaohe_builder_set_name(Pointer builder, long subject, byte[] name, long size, PointerByReference error);
        int kaohe_builder_set_group(Pointer builder, long subject, byte[] group, long size, PointerByReference error);
        int kaohe_builder_set_text(Pointer builder, long subject, byte[] key, long keySize, byte[] text, long size,
                PointerByReference error);
        int kaohe_builder_set_int64(Pointer builder, long subject, byte[] key, long keySize, long value,
                PointerByReference error);
        int kaohe_builder_set_flag(Pointer builder, long subject, byte[] key, long keySize, int value,
                PointerByReference error);
        int kaohe_builder_set_date(Pointer builder, long subject, byte[] key, long keySize, int year, int month,
                int day, PointerByReference error);
        int kaohe_builder_build(Pointer builder, PointerByReference out, PointerByReference error);
        void kaohe_builder_free(Pointer builder);
        void kaohe_cohort_free(Pointer cohort);

        int kaohe_score(Pointer scheme, Pointer cohort, Pointer options, PointerByReference out,
                PointerByReference error);
        int kaohe_score_json(byte[] scheme, long schemeSize, byte[] cohort, long cohortSize, Pointer options,
                PointerByReference out, PointerByReference error);
        void kaohe_sheets_free(Pointer sheets);
        int kaohe_text_data(Pointer text, PointerByReference data, LongByReference size);
        void kaohe_text_free(Pointer text);

        int kaohe_sheets_count(Pointer sheets, LongByReference out);
        int kaohe_sheet_subject(Pointer sheets, long sheet, PointerByReference out);
        int kaohe_sheet_total(Pointer sheets, long sheet, PointerByReference out);
        int kaohe_sheet_rank(Pointer sheets, long sheet, IntByReference out);
        int kaohe_line_count(Pointer sheets, long sheet, LongByReference out);
        int kaohe_line_id(Pointer sheets, long sheet, long line, PointerByReference out);
        int kaohe_line_title(Pointer sheets, long sheet, long line, int language, PointerByReference out);
        int kaohe_line_points(Pointer sheets, long sheet, long line, PointerByReference out);
        int kaohe_line_reason(Pointer sheets, long sheet, long line, int language, PointerByReference out);
    }

    /** Text is UTF-8 whatever the machine's own encoding is. The 0 is kaohe's ABI. */
    private static final Kaohe C = Native.load("libkaohe.so.0", Kaohe.class,
            Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.UTF_8.name()));

    private static final int OK = 0;
    private static final int ZH = 0;
    private static final int EN = 1;

    private interface Creator {
        int make(PointerByReference out, PointerByReference error);
    }

    private static Pointer make(Creator creator) {
        PointerByReference out = new PointerByReference();
        check(error -> creator.make(out, error));
        return out.getValue();
    }

    private static long count(ToIntFunction<LongByReference> call) {
        LongByReference out = new LongByReference();
        checkMisuse(call.applyAsInt(out));
        return out.getValue();
    }

    /** A text that is handed out; null where there is none. */
    private static String text(ToIntFunction<PointerByReference> call) {
        PointerByReference out = new PointerByReference();
        checkMisuse(call.applyAsInt(out));
        Pointer found = out.getValue();
        return found == null ? null : found.getString(0, StandardCharsets.UTF_8.name());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
