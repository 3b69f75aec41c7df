package org.tariscope.cdr;

import java.time.Duration;
import java.util.Optional;
import org.tariscope.csv.CsvLine;

/** The template "example" of mod_cdr_csv. It names no channel, so the context has to tell where a call came from. */
final class FreeSwitchLayout implements Layout {
    private static final Column CALLER = new Column("caller_id_number", 1);
    private static final Column DESTINATION = new Column("destination_number", 2);
    private static final Column CONTEXT = new Column("context", 3);
    private static final Column START = new Column("start_stamp", 4);
    private static final Column ANSWER = new Column("answer_stamp", 5);
    private static final Column BILLSEC = new Column("billsec", 8);
    private static final Column CAUSE = new Column("hangup_cause", 9);
    private static final Column UUID = new Column("uuid", 10);
    private static final int COLUMNS = 15;

    private final Stamps stamps;

    FreeSwitchLayout(StampZone zone) {
        stamps = Stamps.ofFormat("uuuu-MM-dd HH:mm:ss", zone);
    }

    @Override
    public CdrRow row(CsvLine line) {
        Reading in = new Reading(line);
        int columns = line.cells().size();
        if (columns != COLUMNS) {
            return in.rejected("The record has " + columns + " columns; FreeSWITCH's template has " + COLUMNS);
        }
        if (in.cell(START).equalsIgnoreCase(START.name())) {
            return in.skipped("names of columns");
        }
        if (in.cell(ANSWER).isEmpty()) {
            return in.skipped("not answered: " + Shown.of(in.cell(CAUSE)));
        }
        return call(line, in);
    }

    private CdrRow call(CsvLine line, Reading in) {
        String id = in.id(UUID);
        CdrStart start = in.start(ANSWER, stamps);
        Duration duration = in.duration(BILLSEC);
        String caller = in.number(CALLER);
        String dialled = in.neededNumber(DESTINATION);
        String incoming = in.text(CONTEXT);
        return in.outcome(
                () -> new CdrCall(line.number(), id, start, duration, caller, dialled, incoming, "", Optional.empty()));
    }
}
