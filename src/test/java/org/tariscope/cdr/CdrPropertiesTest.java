package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is true of every file; -Dseed= repeats a run. */
class CdrPropertiesTest {
    private static final int CASES = Boolean.getBoolean("long") ? 200_000 : 4_000;
    private static final long SEED = Long.getLong("seed", 19_750_707);

    /** What random bytes would hardly hit on. */
    private static final List<String> PARTS = List.of(
            "id,start,duration,caller,dialled,way\n",
            "cdrRecordType,globalCallID_callManagerId,globalCallID_callId,origLegCallIdentifier,destLegIdentifier,"
                    + "callingPartyNumber,finalCalledPartyNumber,dateTimeConnect,duration\n",
            "historyid,callid,duration,time-start,time-answered,from-no,dial-no\n",
            "1,1,121001,24579001,24579002,2101,90442345678,1795773608,122\n",
            "Call 1,0C_1,00:05:36,2026/11/27 13:33:44,2026/11/27 13:33:54,Ext.141,0442345678\n",
            "a,2026-11-27 10:00:00,60,101,0442345678,out\n",
            "\"\",\"1\",\"2\",\"c\",\"1\",\"PJSIP/1-00000a11\",\"SIP/2-00000a12\",\"Dial\",\"\",\"2026-11-27 10:15:02\",",
            "\"2026-11-27 10:15:09\",\"2026-11-27 10:17:21\",139,132,\"ANSWERED\",\"BILL\",\"1764231302.2577\",\"\"\n",
            "2026-11-27 09:00:02",
            "sep=;\n",
            "sep=",
            "\ufeff",
            "\"",
            ",,,,,,,,,,,,,,",
            "\r\n",
            "\0",
            "99999999999999999999",
            "-1",
            "1e999",
            "9999-12-31 23:59:59",
            "+999999999-12-31",
            "9999999.99:99:99");

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] randomParts(Random random) {
        StringBuilder text = new StringBuilder(PARTS.get(random.nextInt(5)));
        for (int parts = random.nextInt(12); parts > 0; parts--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Random letters of patterns and names of charsets come from senders as well. */
    private static CdrOptions randomOptions(Random random) {
        CdrOptions options =
                MalformedRecordTest.OPTIONS.withZone(random.nextBoolean() ? StampZone.UTC : StampZone.NODE);
        if (random.nextInt(8) == 0) {
            options = options.withPattern(new String(randomBytes(random), StandardCharsets.US_ASCII));
        }
        return random.nextInt(8) == 0 ? options.withCharset("UTF-16LE") : options;
    }

    private static void read(CdrFormat format, byte[] bytes, CdrOptions options) {
        long line = 0;
        try (CdrFile file = CdrFile.open(format, new ByteArrayInputStream(bytes), options)) {
            for (Optional<CdrRow> row = file.next(); row.isPresent(); row = file.next()) {
                assertThat(row.get().line()).isGreaterThan(line);
                line = row.get().line();
                if (row.get() instanceof CdrCall call) {
                    assertThat(call.duration()).isBetween(Duration.ZERO, Seconds.LONGEST);
                    assertThat(call.externalId()).isNotBlank().hasSizeLessThanOrEqualTo(Reading.LONGEST_TEXT);
                    assertThat(call.dialled()).isNotBlank().hasSizeLessThanOrEqualTo(Reading.LONGEST_NUMBER);
                }
            }
        } catch (CdrFault fault) {
            assertThat(fault.getMessage()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noBytesGetOutWithAnythingButAFault(CdrFormat format) {
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(SEED + i);
            byte[] bytes = random.nextInt(4) == 0 ? randomBytes(random) : randomParts(random);
            CdrOptions options = randomOptions(random);
            assertThat(catchThrowable(() -> read(format, bytes, options)))
                    .as("%s, seed %d", format, SEED + i)
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameBytesGiveTheSameRecords(CdrFormat format) {
        for (int i = 0; i < CASES / 10; i++) {
            Random random = new Random(SEED + i);
            byte[] bytes = randomParts(random);
            CdrOptions options = randomOptions(random);
            assertThat(Told.of(format, options, bytes))
                    .as("seed %d", SEED + i)
                    .isEqualTo(Told.of(format, options, bytes));
        }
    }

    @ParameterizedTest
    @EnumSource
    void messagesShowNoControlCharactersAndLittleOfAFile(CdrFormat format) {
        for (int i = 0; i < CASES / 10; i++) {
            Random random = new Random(SEED + i);
            byte[] bytes = randomParts(random);
            for (String told : Told.of(format, randomOptions(random), bytes)) {
                assertThat(Shown.hasControl(told)).as("seed %d", SEED + i).isFalse();
                assertThat(told).hasSizeLessThan(1_500);
            }
        }
    }
}
