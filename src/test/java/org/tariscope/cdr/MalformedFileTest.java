package org.tariscope.cdr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that cannot be read as call records ends with a sentence that says why, after what could be read. */
class MalformedFileTest {
    private static final String NAMES = MalformedRecordTest.NAMES;
    private static final String GOOD = MalformedRecordTest.GOOD;
    private static final String GOOD_CALL = MalformedRecordTest.GOOD_CALL;
    private static final String WRONG_CHARSET = " is not in the charset that was stated, or else UTF-8";
    static final String NO_CSV =
            " the file is not CSV: a quote is out of place, or a row has more than 262144 characters";
    static final String NO_TEXT = "fault Line 1 has NUL characters: the file is no text, or UTF-16 without a byte order"
            + " mark, whose charset must be stated";
    private static final String NO_ID = "fault Line 1 names no column \"id\"";

    static Stream<FileKind> kinds() {
        return Stream.of(
                        others(),
                        foreignCharsets(),
                        statedCharsets(),
                        brokenCharsets(),
                        emptyFiles(),
                        headers(),
                        brokenRows(),
                        lines())
                .flatMap(kinds -> kinds);
    }

    private static Stream<FileKind> others() {
        return Stream.of(
                FileKind.hex(
                        "ZIP",
                        "504b0304",
                        "fault The file is a ZIP archive or a workbook (.xlsx): send the CSV that is in it"),
                FileKind.hex("empty ZIP", "504b0506", "fault The file is an empty ZIP archive"),
                FileKind.hex("gzip", "1f8b08", "fault The file is compressed (gzip): send it unpacked"),
                FileKind.hex("xls", "d0cf11e0a1b11ae1", "fault The file is an old workbook (.xls): save it as CSV"),
                FileKind.hex("PDF", "255044462d", "fault The file is a PDF"),
                FileKind.hex("PNG", "89504e470d0a1a0a", "fault The beginning of the file" + WRONG_CHARSET),
                FileKind.hex("ELF", "7f454c46", NO_TEXT),
                FileKind.hex("NULs", "00", NO_TEXT),
                FileKind.text("HTML", "<html><body>502 Bad Gateway</body></html>", NO_ID),
                FileKind.text(
                        "JSON", "[{\"id\":\"a\",\"start\":\"2026-11-27 10:00:00\"}]", "fault From line 1 on" + NO_CSV),
                FileKind.text("XML", "<?xml version=\"1.0\"?><calls/>", NO_ID),
                FileKind.text("a sentence", "No calls today.", NO_ID));
    }

    private static Stream<FileKind> foreignCharsets() {
        String cyrillic = NAMES + GOOD + GOOD.replace("101", "Олена");
        return Stream.of(
                FileKind.kind("UTF-16 little-endian without mark", cyrillic.getBytes(UTF_16LE), NO_TEXT),
                FileKind.kind("UTF-16 big-endian without mark", NAMES.getBytes(UTF_16BE), NO_TEXT),
                FileKind.kind(
                        "windows-1251",
                        cyrillic.getBytes(Charset.forName("windows-1251")),
                        "fault The beginning of the file" + WRONG_CHARSET),
                FileKind.kind(
                        "Latin-1",
                        (NAMES + GOOD.replace("101", "Zoë")).getBytes(ISO_8859_1),
                        "fault The beginning of the file" + WRONG_CHARSET));
    }

    private static Stream<FileKind> statedCharsets() {
        return Stream.of(
                new FileKind(
                        "unknown charset",
                        MalformedRecordTest.OPTIONS.withCharset("utf-99"),
                        GOOD.getBytes(UTF_8),
                        List.of("fault The charset that was stated is not known here")),
                new FileKind(
                        "no charset's name",
                        MalformedRecordTest.OPTIONS.withCharset("../etc"),
                        GOOD.getBytes(UTF_8),
                        List.of("fault The charset that was stated is not known here")),
                new FileKind(
                        "UTF-8 for UTF-16",
                        MalformedRecordTest.OPTIONS.withCharset("UTF-16LE"),
                        GOOD.getBytes(UTF_8),
                        List.of(NO_ID)));
    }

    private static Stream<FileKind> brokenCharsets() {
        byte[] truncated = (NAMES + GOOD + "aж").getBytes(UTF_8);
        return Stream.of(
                FileKind.kind(
                        "UTF-16 cut in a character",
                        HexFormat.of().parseHex("fffe690064002c"),
                        "fault The beginning of the file" + WRONG_CHARSET),
                FileKind.kind(
                        "UTF-8 cut in a character",
                        Arrays.copyOf(truncated, truncated.length - 1),
                        "fault The beginning of the file" + WRONG_CHARSET),
                FileKind.hex("overlong UTF-8", "c080", "fault The beginning of the file" + WRONG_CHARSET),
                FileKind.hex("a surrogate in UTF-8", "eda080", "fault The beginning of the file" + WRONG_CHARSET),
                FileKind.text("UTF-8 with mark", "\ufeff" + NAMES + GOOD, "2" + GOOD_CALL),
                FileKind.kind("UTF-16 with mark", ("\ufeff" + NAMES + GOOD).getBytes(UTF_16LE), "2" + GOOD_CALL),
                FileKind.text(
                        "NULs of a lost block",
                        NAMES + GOOD + "\0".repeat(4096) + GOOD + GOOD,
                        "2" + GOOD_CALL,
                        "3 rejected Column 1 of the record has a NUL character",
                        "4" + GOOD_CALL));
    }

    private static Stream<FileKind> emptyFiles() {
        String noNames = "fault The file has no line with the names of its columns";
        return Stream.of(
                FileKind.text("empty", "", "fault The file is empty"),
                FileKind.text("a mark alone", "\ufeff", noNames),
                FileKind.text("line ends alone", "\r\n\r\n\n\n", noNames),
                FileKind.text("separators alone", ",,,,,\n,,\n", noNames),
                FileKind.text("names alone", NAMES),
                FileKind.text("names without line end", NAMES.strip()));
    }

    private static Stream<FileKind> headers() {
        return Stream.of(
                FileKind.text("no names", GOOD, NO_ID),
                FileKind.text(
                        "a missing column",
                        NAMES.replace("duration", "seconds") + GOOD,
                        "fault Line 1 names no column \"duration\""),
                FileKind.text(
                        "a column twice",
                        NAMES.replace("caller", "START") + GOOD,
                        "fault Line 1 names a column \"start\" twice"),
                FileKind.text("another column twice", "x,x," + NAMES + "1,2," + GOOD, "2" + GOOD_CALL),
                FileKind.text("names in other case", NAMES.toUpperCase(Locale.ROOT) + GOOD, "2" + GOOD_CALL));
    }

    private static Stream<FileKind> brokenRows() {
        String wide = "x,".repeat(150_000);
        return Stream.of(
                FileKind.text(
                        "a quote that never ends",
                        NAMES + GOOD + "a,\"2026\n" + GOOD,
                        "2" + GOOD_CALL,
                        "fault After line 2" + NO_CSV),
                FileKind.text(
                        "text behind a quote",
                        NAMES + GOOD + "\"a\"b,c\n",
                        "2" + GOOD_CALL,
                        "fault After line 2" + NO_CSV),
                FileKind.text(
                        "a long row",
                        NAMES + GOOD + "9".repeat(300_000) + "\n" + GOOD,
                        "2" + GOOD_CALL,
                        "fault After line 2" + NO_CSV),
                FileKind.text(
                        "a wide row",
                        NAMES + GOOD + wide + "\n" + GOOD,
                        "2" + GOOD_CALL,
                        "fault After line 2" + NO_CSV),
                FileKind.text("long names", "9".repeat(300_000), "fault From line 1 on" + NO_CSV));
    }

    private static Stream<FileKind> lines() {
        return Stream.of(
                FileKind.text("old Macintosh's line ends", (NAMES + GOOD).replace('\n', '\r'), "2" + GOOD_CALL),
                FileKind.text("Windows' line ends", (NAMES + GOOD).replace("\n", "\r\n"), "2" + GOOD_CALL),
                FileKind.text(
                        "empty lines between",
                        NAMES + "\n\n" + GOOD + "\n ,,\n" + GOOD,
                        "4" + GOOD_CALL,
                        "7" + GOOD_CALL),
                FileKind.text("tabs", (NAMES + GOOD).replace(',', '\t'), "2" + GOOD_CALL),
                FileKind.text("a stated separator", "sep=;\n" + (NAMES + GOOD).replace(',', ';'), "3" + GOOD_CALL),
                FileKind.text("a separator that cannot be", "sep=\"\n" + NAMES + GOOD, NO_ID));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWrongIsSaid(FileKind kind) {
        assertThat(Told.of(CdrFormat.CSV, kind.options(), kind.bytes())).isEqualTo(kind.outcome());
    }
}
