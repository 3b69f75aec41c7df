package org.tariscope.cdr;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tariscope.csv.CsvLine;

/**
 * CDR flat file of Cisco Unified CM: names of the columns, their types, records.
 *
 * <p>A call has one global id and a record for each two of its legs; the counters of both begin anew after some years. So the
 * id of a record is the global id, its two legs and when they were connected.
 */
final class CucmLayout implements Layout {
    private static final String CALL = "1";
    private static final String NEVER = "0";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Header header;
    private final Column type;
    private final Column manager;
    private final Column call;
    private final Column origLeg;
    private final Column destLeg;
    private final Column connect;
    private final Column duration;
    private final Column calling;
    private final Column finalCalled;
    private final Column originalCalled;
    private final Column origDevice;
    private final Column destDevice;
    private final Stamps stamps = Stamps.epoch();

    CucmLayout(Header header) throws CdrFault {
        this.header = header;
        type = header.need("cdrRecordType");
        manager = header.need("globalCallID_callManagerId");
        call = header.need("globalCallID_callId");
        origLeg = header.need("origLegCallIdentifier");
        destLeg = header.need("destLegIdentifier", "destLegCallIdentifier");
        connect = header.need("dateTimeConnect");
        duration = header.need("duration");
        calling = header.need("callingPartyNumber");
        finalCalled = header.need("finalCalledPartyNumber");
        originalCalled = header.find("originalCalledPartyNumber");
        origDevice = header.find("origDeviceName");
        destDevice = header.find("destDeviceName");
    }

    @Override
    public CdrRow row(CsvLine line) {
        Reading in = new Reading(line);
        String kind = in.cell(type);
        if (kind.equalsIgnoreCase(type.name())) {
            // Files that were put together have these two lines in between.
            return in.skipped("names of columns");
        }
        if (kind.equalsIgnoreCase("INTEGER")) {
            return in.skipped("types of columns");
        }
        Optional<String> mismatch = header.mismatch(line);
        if (mismatch.isPresent()) {
            return in.rejected(mismatch.get());
        }
        if (!NUMBER.matcher(kind).matches()) {
            return in.rejected(type.name() + " is no number: " + Shown.of(kind));
        }
        if (!kind.equals(CALL)) {
            return in.skipped("not a call's record: " + type.name() + " is " + Shown.of(kind));
        }
        return in.cell(connect).equals(NEVER) ? in.skipped("not answered") : call(line, in);
    }

    private CdrRow call(CsvLine line, Reading in) {
        String made = String.join("-", in.id(manager), in.id(call), in.id(origLeg), in.id(destLeg), in.cell(connect));
        String id = in.madeId(call, made);
        CdrStart start = in.start(connect, stamps);
        Duration lasted = in.duration(duration);
        String caller = in.number(calling);
        String dialled = in.neededNumber(in.cell(finalCalled).isEmpty() ? originalCalled : finalCalled);
        String incoming = in.text(origDevice);
        String outgoing = in.text(destDevice);
        return in.outcome(() ->
                new CdrCall(line.number(), id, start, lasted, caller, dialled, incoming, outgoing, Optional.empty()));
    }
}
