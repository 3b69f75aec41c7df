package org.tariscope.cdr;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tariscope.csv.CsvLine;

/** Any CSV, by the column map of its sender. A record without an id of its own has the digest of all its cells for one. */
final class MappedLayout implements Layout {
    private final Header header;
    private final Map<CdrField, Column> columns = new EnumMap<>(CdrField.class);
    private final Stamps stamps;

    MappedLayout(Header header, CdrOptions options) throws CdrFault {
        this.header = header;
        for (CdrField field : CdrField.values()) {
            columns.put(field, column(field, options));
        }
        stamps = Stamps.ofSender(options.pattern(), options.stampZone());
    }

    private Column column(CdrField field, CdrOptions options) throws CdrFault {
        if (options.columns().containsKey(field)) {
            return header.need(options.columns().get(field));
        }
        if (field.needed()) {
            throw new CdrFault("The column map names no column for " + field.word());
        }
        return Column.absent(field.word());
    }

    @Override
    public CdrRow row(CsvLine line) {
        Reading in = new Reading(line);
        Optional<String> mismatch = header.mismatch(line);
        if (mismatch.isPresent()) {
            return in.rejected(mismatch.get());
        }
        Column own = columns.get(CdrField.EXTERNALID);
        String id = own.present() ? in.id(own) : Identity.of(line.cells());
        CdrStart start = in.start(columns.get(CdrField.START), stamps);
        Duration duration = in.duration(columns.get(CdrField.DURATION));
        String caller = in.number(columns.get(CdrField.CALLER));
        String dialled = in.neededNumber(columns.get(CdrField.DIALLED));
        String incoming = in.text(columns.get(CdrField.INCOMING));
        String outgoing = in.text(columns.get(CdrField.OUTGOING));
        Optional<CdrDirection> direction = in.direction(columns.get(CdrField.DIRECTION));
        CdrRow outcome = in.outcome(
                () -> new CdrCall(line.number(), id, start, duration, caller, dialled, incoming, outgoing, direction));
        return outcome instanceof CdrCall && duration.isZero() ? in.skipped("lasted 0 seconds") : outcome;
    }
}
