package org.tariscope.cdr;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file comes to, a line for each record: {@code 3 skipped not answered: BUSY}. */
final class Told {
    private Told() {}

    static List<String> of(CdrFormat format, String text) {
        return of(format, CdrOptions.NONE, text);
    }

    static List<String> of(CdrFormat format, CdrOptions options, String text) {
        return of(format, options, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> of(CdrFormat format, CdrOptions options, byte[] bytes) {
        return of(format, options, new ByteArrayInputStream(bytes));
    }

    static List<String> of(CdrFormat format, CdrOptions options, InputStream bytes) {
        List<String> told = new ArrayList<>();
        try (CdrFile file = CdrFile.open(format, bytes, options)) {
            for (Optional<CdrRow> row = file.next(); row.isPresent(); row = file.next()) {
                told.add(line(row.get()));
            }
        } catch (CdrFault fault) {
            told.add("fault " + fault.getMessage());
        }
        return told;
    }

    private static String line(CdrRow row) {
        if (row instanceof CdrSkipped skipped) {
            return skipped.line() + " skipped " + skipped.why();
        }
        if (row instanceof CdrRejected rejected) {
            return rejected.line() + " rejected " + rejected.why();
        }
        CdrCall call = (CdrCall) row;
        return call.line() + " call "
                + String.join(
                        " | ",
                        call.externalId(),
                        start(call.start()),
                        call.duration().toString(),
                        call.caller(),
                        call.dialled(),
                        call.incoming(),
                        call.outgoing(),
                        call.direction()
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .orElse("-"));
    }

    private static String start(CdrStart start) {
        return start instanceof CdrStart.Local local
                ? local.time().toString()
                : ((CdrStart.Utc) start).time().toString();
    }
}
