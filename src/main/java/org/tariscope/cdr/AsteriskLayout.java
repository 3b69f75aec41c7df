package org.tariscope.cdr;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tariscope.csv.CsvLine;

/**
 * Master.csv of cdr_csv: 16 columns, then what is turned on of uniqueid, userfield, and peeraccount, linkedid and sequence.
 *
 * <p>A uniqueid names a channel, and a channel that is transferred, forked or queued has several records. So the id of a
 * record is the uniqueid and a digest of the whole record; without a uniqueid it is the digest alone, which still tells
 * calls apart, as names of channels are never used twice between two starts of Asterisk.
 */
final class AsteriskLayout implements Layout {
    private static final Column SRC = new Column("src", 1);
    private static final Column DST = new Column("dst", 2);
    private static final Column CHANNEL = new Column("channel", 5);
    private static final Column DSTCHANNEL = new Column("dstchannel", 6);
    private static final Column START = new Column("start", 9);
    private static final Column ANSWER = new Column("answer", 10);
    private static final Column BILLSEC = new Column("billsec", 13);
    private static final Column DISPOSITION = new Column("disposition", 14);
    private static final Column UNIQUEID = new Column("uniqueid", 16);
    private static final int FEWEST_COLUMNS = 16;
    private static final int MOST_COLUMNS = 21;
    private static final String ANSWERED = "ANSWERED";
    private static final Set<String> UNANSWERED =
            Set.of("NO ANSWER", "NOANSWER", "BUSY", "FAILED", "CONGESTION", "UNKNOWN");

    /** Behind the name of the system, if it has one. A column 17 that looks otherwise is the userfield. */
    private static final Pattern UNIQUEID_FORM = Pattern.compile("(?:.*-)?[0-9]{9,11}\\.[0-9]{1,20}");

    private final Stamps stamps;

    AsteriskLayout(StampZone zone) {
        stamps = Stamps.ofFormat("uuuu-MM-dd HH:mm:ss", zone);
    }

    @Override
    public CdrRow row(CsvLine line) {
        Reading in = new Reading(line);
        int columns = line.cells().size();
        if (columns < FEWEST_COLUMNS || columns > MOST_COLUMNS) {
            return in.rejected("The record has " + columns + " columns; Asterisk writes " + FEWEST_COLUMNS + " to "
                    + MOST_COLUMNS);
        }
        if (in.cell(START).equalsIgnoreCase(START.name())) {
            return in.skipped("names of columns");
        }
        String disposition = in.cell(DISPOSITION).toUpperCase(Locale.ROOT);
        if (UNANSWERED.contains(disposition)) {
            return in.skipped("not answered: " + disposition);
        }
        if (!disposition.equals(ANSWERED)) {
            return in.rejected("disposition is none of Asterisk's: " + Shown.of(in.cell(DISPOSITION)));
        }
        return call(line, in);
    }

    private CdrRow call(CsvLine line, Reading in) {
        String id = in.madeId(UNIQUEID, id(line, in.cell(UNIQUEID)));
        CdrStart start = in.start(in.cell(ANSWER).isEmpty() ? START : ANSWER, stamps);
        Duration duration = in.duration(BILLSEC);
        String caller = in.number(SRC);
        String dialled = in.neededNumber(DST);
        String incoming = Channel.peer(in.text(CHANNEL));
        String outgoing = Channel.peer(in.text(DSTCHANNEL));
        return in.outcome(() ->
                new CdrCall(line.number(), id, start, duration, caller, dialled, incoming, outgoing, Optional.empty()));
    }

    private static String id(CsvLine line, String uniqueId) {
        return UNIQUEID_FORM.matcher(uniqueId).matches()
                ? Identity.added(uniqueId, line.cells())
                : Identity.of(line.cells());
    }
}
