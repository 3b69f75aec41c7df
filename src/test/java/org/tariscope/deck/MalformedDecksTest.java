package org.tariscope.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.csv.CsvFault;

/** Whatever a file holds: it is read, or the line that is wrong is named with the reason, or the file is refused as a whole. */
class MalformedDecksTest {
    private static final Map<String, Long> CURRENCIES = Map.of("UAH", 980L, "USD", 840L);

    private static Deck read(InputStream bytes, String charset) throws CsvFault, UnreadableDeck {
        return read(bytes, charset, new DeckLimit(Long.MAX_VALUE));
    }

    private static Deck read(InputStream bytes, String charset, DeckLimit limit) throws CsvFault, UnreadableDeck {
        return DeckReader.read(bytes, Optional.ofNullable(charset), DeckDesk.merge(), CURRENCIES, limit, line -> {});
    }

    private static Deck read(String text) throws CsvFault, UnreadableDeck {
        return read(bytes(text, StandardCharsets.UTF_8), null);
    }

    private static InputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    /** A tilde is a line's end, an underline a tab. */
    private static String text(String row) {
        return row.replace('~', '\n').replace('_', '\t');
    }

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    prefix,price~49,-1                       | price “-1” is not an amount
                    prefix,price~49,                         | price “” is empty
                    prefix,price~49,abc                      | price “abc” is not an amount
                    prefix,price~49,0x10                     | price “0x10” is not an amount
                    prefix,price~49,NaN                      | price “NaN” is not an amount
                    prefix,price~49,Infinity                 | price “Infinity” is not an amount
                    prefix,price~49,1e999                    | price “1e999” is not an amount
                    prefix,price~49,1E+20                    | price “1E+20” has more than 9 digits before
                    prefix,price~49,1E-20                    | price “1E-20” has more than 10 digits after
                    prefix,price~49,1234567890               | price “1234567890” has more than 9 digits before
                    prefix,price~49,0.12345678901            | price “0.12345678901” has more than 10 digits after
                    prefix;price~49;1.234,50                 | price “1.234,50” is not an amount
                    prefix;price~49;1 234                    | price “1 234” is not an amount
                    prefix;price~49;$0.01                    | price “$0.01” is not an amount
                    prefix;price~49;0.01 USD                 | price “0.01 USD” is not an amount
                    prefix;price~49;=0.5*2                   | price “=0.5*2” is not an amount
                    prefix;price~49;+1                       | price “+1” is not an amount
                    prefix;price~49;١                        | price “١” is not an amount
                    prefix;price~49;１                       | price “１” is not an amount
                    prefix;price~49;0..1                     | price “0..1” is not an amount
                    prefix;price~49;.5                       | price “.5” is not an amount
                    prefix,price~,1                          | prefix “” is empty
                    prefix,price~abc,1                       | prefix “abc” is not made of prefixes
                    prefix,price~-49,1                       | prefix “-49” is not made of prefixes
                    prefix,price~49.5,1                      | prefix “49.5” is not made of prefixes
                    prefix,price~4.9E+01,1                   | prefix “4.9E+01” is not made of prefixes
                    prefix,price~=49,1                       | prefix “=49” is not made of prefixes
                    prefix,price~123456789012345678901,1     | prefix “123456789012345678901” is not made of
                    prefix,price~٤٩,1                        | prefix “٤٩” is not made of prefixes
                    prefix,price~++49,1                      | prefix “++49” is not made of prefixes
                    prefix;price~49,,50;1                    | prefix “49,,50” is not made of prefixes
                    prefix;price~59-50;1                     | prefix “59-50” has a range that ends before it begins
                    prefix;price~5-5000;1                    | prefix “5-5000” has a range that ends before
                    prefix;price~50-59-60;1                  | prefix “50-59-60” is not made of prefixes
                    prefix;price~50-;1                       | prefix “50-” is not made of prefixes
                    prefix;price~-50;1                       | prefix “-50” is not made of prefixes
                    cc;code;rate~1234567890;12345678901-2;1  | prefix “12345678901-2” has a range
                    cc;code;rate~x;1;1                       | prefix “1” is not made of prefixes
                    prefix,price,firststep~49,1,-6           | firststep “-6” is not a number of seconds
                    prefix,price,roundto~49,1,1.5            | roundto “1.5” is not a number of seconds
                    prefix,price,roundto~49,1,86401          | roundto “86401” is not a number of seconds
                    prefix,price,roundto~49,1,99999999999    | roundto “99999999999” is not a number of seconds
                    prefix,price,increments~49,1,60/x        | increments “60/x” is not a number of seconds
                    prefix,price,increments~49,1,1/60/60     | increments “1/60/60” is not a number of seconds
                    prefix,price,connectioncost~49,1,free    | connectioncost “free” is not an amount
                    prefix,price,minimumcost~49,1,-0.1       | minimumcost “-0.1” is not an amount
                    prefix,price,unit~49,1,hour              | unit “hour” is neither minute nor second
                    prefix,price,currency~49,1,EUR           | currency “EUR” is not a currency of the price list
                    prefix,price,currency~49,1,€             | currency “€” is not a currency of the price list
                    prefix,price,effective date~49,1,2027-05-01 | effectivedate “2027-05-01” is after 2027-04-01
                    prefix,price,effective date~49,1,04/01/2027 | effectivedate “04/01/2027” is not a day like
                    prefix,price,effective date~49,1,30.02.2027 | effectivedate “30.02.2027” is not a day like
                    prefix,price,effective date~49,1,45000   | effectivedate “45000” is not a day like
                    prefix,price~49,1~49,2                   | stands in line 2 too, with other terms
                    prefix;price~4910-4919;1~4912;2          | stands in the range of line 2 too, with other terms
                    prefix;price~491,492;1~492;2             | stands in line 2 too, with other terms
                    prefix,price,name~49,1,a\u0000b          | name “a·b” has control characters
                    prefix,price,name~49,1,a\u0007c          | name “a·c” has control characters
                    """)
    void whatIsWrongWithALineIsSaid(String row, String reason) throws Exception {
        Deck deck = read(text(row));

        assertThat(deck.tally().of(Change.REJECTED)).isEqualTo(1);
        assertThat(deck.tally().rows()).singleElement().satisfies(rejected -> {
            assertThat(rejected.reason()).contains(reason);
            assertThat(rejected.line()).isEqualTo(deck.read() + 1);
        });
    }

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                 | The file is empty
                    prefix                             | None of the first 20 lines has the headings
                    49,0.5~50,0.6                      | None of the first 20 lines has the headings
                    code,destination~49,Germany        | None of the first 20 lines has the headings
                    prefix,price,price~49,1,2          | Line 1 has two columns with the heading price
                    x~prefix,prefix,price~49,50,1      | Line 2 has two columns with the heading prefix
                    prefix,price~49,"1                 | After line 1 the file is not CSV: a quote is out of place
                    prefix,price~49,1~50,"1"x          | After line 2 the file is not CSV: a quote is out of place
                    """)
    void whatIsNoDeckIsRefusedAsAWhole(String file, String reason) {
        assertThatThrownBy(() -> read(text(file)))
                .isInstanceOfAny(CsvFault.class, UnreadableDeck.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    prefix,price~49,0.5                                  | 49:0.5
                    sep=;~prefix;price~49;0,5                            | 49:0.5
                    prefix_price~49_0.5                                  | 49:0.5
                    Our rates~~valid;from;March~Code;Rate~49;0,5         | 49:0.5
                    Rate (EUR/min),Dial Code,New Rate~9,49,0.5           | 49:0.5
                    "prefix","price","name"~"49","0.5","a ""b"", c"      | 49:0.5
                    prefix,price~+49,0.5~~"",""~                         | 49:0.5
                    prefix;price~4 9;0,5                                 | 49:0.5
                    prefix,price~49,5E-1                                 | 49:0.5
                    country code;code;rate~49;30,40-42;0,5               | 4930:0.5 4940:0.5 4941:0.5 4942:0.5
                    cc;code;rate~49;;0,5                                 | 49:0.5
                    prefix;rate~4910-4919;0,5                            | 491:0.5
                    prefix;rate~4908-4921;0,5                            | 4908:0.5 4909:0.5 491:0.5 4920:0.5 4921:0.5
                    prefix;rate~497-9;0,5                                | 497:0.5 498:0.5 499:0.5
                    prefix;rate~0-9;0,5                                  | 0:0.5 1:0.5 2:0.5 3:0.5 4:0.5 5:0.5 6:0.5 7:0.5 8:0.5 9:0.5
                    Код;Напрямок;Ціна~49;Німеччина;0,5                   | 49:0.5
                    prefix,price~49,0.5~49,0.50                          | 49:0.5
                    prefix,price,extra,more~49,0.5                       | 49:0.5
                    prefix,price~'+49,0.5                                | 49:0.5
                    prefix,price,unit~49,0.5,Second                      | 49:0.5
                    """)
    void whatCarriersSendIsRead(String file, String prices) throws Exception {
        Deck deck = read(text(file));

        assertThat(deck.tally().rows()).isEmpty();
        assertThat(deck.lines().values().stream()
                        .map(line -> line.prefix() + ":" + line.terms().price().toPlainString())
                        .reduce((one, other) -> one + " " + other))
                .contains(prices);
    }

    /** Each line by its own day, whatever the lines before it have. */
    @Test
    void ofLinesOfSeveralDaysThoseOfLaterOnesAreRejected() throws Exception {
        Deck deck = read(text("prefix,price,effective date~49,1,2027-04-01~50,1,2027-05-01~51,1,2027-05-01"
                + "~52,1,01.04.2027~53,1,~54,1,2027-05-01~55,1,2027-04-01"));
        assertThat(deck.lines()).containsOnlyKeys("49", "52", "53", "55");
        assertThat(deck.tally().of(Change.REJECTED)).isEqualTo(3);
    }

    @Test
    void everyEncodingIsReadOrRefused() throws Exception {
        String text = "prefix;price;name\n49;0,5;Türkiye Київ\n";
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(name(read(bytes("\uFEFF" + text, charset), null))).isEqualTo("Türkiye Київ");
        }
        assertThat(name(read(
                        bytes("prefix;price;name\n49;0,5;Київ\n", Charset.forName("windows-1251")), "windows-1251")))
                .isEqualTo("Київ");
        assertThat(name(read(bytes("prefix;price;name\n49;0,5;Türkiye\n", StandardCharsets.ISO_8859_1), "latin1")))
                .isEqualTo("Türkiye");
        assertThatThrownBy(() -> read(bytes("prefix;price;name\n49;0,5;Türkiye\n", StandardCharsets.ISO_8859_1), null))
                .isInstanceOf(CsvFault.class)
                .hasMessageContaining("not in the charset");
        assertThatThrownBy(() -> read(bytes(text, StandardCharsets.UTF_16LE), null))
                .isInstanceOfAny(CsvFault.class, UnreadableDeck.class);
        assertThatThrownBy(() -> read(bytes(text, StandardCharsets.UTF_8), "no-such-charset"))
                .hasMessage("The charset that was stated is not known here");
    }

    private static String name(Deck deck) {
        return deck.lines().get("49").name();
    }

    @Test
    void otherKindsOfFilesAreCalledByTheirName() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("bomb.csv"));
            out.write(new byte[10_000_000]);
        }
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(1);
        }
        assertThatThrownBy(() -> read(new ByteArrayInputStream(zip.toByteArray()), null))
                .hasMessageStartingWith("The file is a ZIP archive or a workbook");
        assertThatThrownBy(() -> read(new ByteArrayInputStream(gzip.toByteArray()), null))
                .hasMessageStartingWith("The file is compressed");
        assertThatThrownBy(() -> read(bytes("%PDF-1.7", StandardCharsets.US_ASCII), null))
                .hasMessage("The file is a PDF");
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeMuchOfItIsRead() {
        Endless endless = new Endless();

        assertThatThrownBy(() -> read(
                        new SequenceInputStream(bytes("prefix,price\n49,", StandardCharsets.UTF_8), endless), null))
                .isInstanceOf(CsvFault.class)
                .hasMessageContaining("more than 262144 characters");
        assertThat(endless.read).isLessThan(1_000_000);
    }

    @Test
    void aMillionWrongLinesAreCountedAndTenThousandListed() throws Exception {
        Deck deck = read("prefix,price\n" + "x,1\n".repeat(1_000_000));

        assertThat(deck.tally().of(Change.REJECTED)).isEqualTo(1_000_000);
        assertThat(deck.tally().rows()).hasSize(10_000);
    }

    /** A gigabyte of one digit, if anybody reads it. */
    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return read < 1_000_000_000 ? '1' : -1;
        }
    }

    /** A prefix of which the memory of the server has no room; the comparing would end it. */
    @Test
    void deckBeyondTheMemoryIsRefusedAtItsFirstLineTooMany() throws Exception {
        DeckLimit three = new DeckLimit(4_500);
        assertThat(read(bytes(text("prefix,price~49,1~43,1~1,1~49,1"), StandardCharsets.UTF_8), null, three)
                        .lines())
                .hasSize(3);
        assertThatThrownBy(() ->
                        read(bytes(text("prefix,price~49,1~43,1~1,1~44,1~7,1"), StandardCharsets.UTF_8), null, three))
                .isInstanceOf(UnreadableDeck.class)
                .hasMessage("Line 5: with the memory of this server a deck has at most 3 prefixes;"
                        + " send it in parts, or start the server with a larger -Xmx");
        DeckLimit plenty = new DeckLimit(Long.MAX_VALUE);
        plenty.check(7, 2_000_000);
        assertThatThrownBy(() -> plenty.check(7, 2_000_001)).hasMessage("Line 7: a deck has at most 2000000 prefixes");
    }
}
