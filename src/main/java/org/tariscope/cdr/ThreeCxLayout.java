package org.tariscope.cdr;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tariscope.csv.CsvLine;

/**
 * The CDR output of 3CX; which fields it has, and in which order, its administrator chooses.
 *
 * <p>A call has one historyid and a record for each of its parts; that a callid is a part's own is not documented. So the id of
 * a record is both, and a digest of what else tells parts apart.
 */
final class ThreeCxLayout implements Layout {
    private static final String STAMP = "[uuuu/MM/dd][uuuu-MM-dd][ ]['T']HH:mm:ss[.SSSSSSS][.SSSSSS][.SSS][ ][XXX]";
    private static final String HISTORY_LABEL = "Call ";
    private static final String EXTENSION_LABEL = "Ext.";

    private final Header header;
    private final Stamps stamps;
    private final Column historyId;
    private final Column callId;
    private final Column duration;
    private final Column start;
    private final Column answered;
    private final Column fromNo;
    private final Column toNo;
    private final Column dialNo;
    private final Column fromDn;
    private final Column toDn;

    ThreeCxLayout(Header header, StampZone zone) throws CdrFault {
        this.header = header;
        stamps = Stamps.ofFormat(STAMP, zone);
        historyId = header.find("historyid");
        callId = historyId.present() ? header.find("callid") : header.need("callid");
        duration = header.need("duration");
        start = header.need("time-start", "start-time");
        answered = header.need("time-answered", "answer-time", "time-answer");
        fromNo = header.need("from-no", "from-number");
        toNo = header.find("to-no", "to-number");
        dialNo = toNo.present() ? header.find("dial-no", "dial-number") : header.need("dial-no", "dial-number");
        fromDn = header.find("from-dn");
        toDn = header.find("to-dn");
    }

    @Override
    public CdrRow row(CsvLine line) {
        Reading in = new Reading(line);
        Optional<String> mismatch = header.mismatch(line);
        if (mismatch.isPresent()) {
            return in.rejected(mismatch.get());
        }
        return in.cell(answered).isEmpty() ? in.skipped("not answered") : call(line, in);
    }

    private CdrRow call(CsvLine line, Reading in) {
        String id = in.madeId(callId, id(in));
        CdrStart talk = in.start(answered, stamps);
        Duration lasted = in.duration(duration);
        String caller = without(EXTENSION_LABEL, in.number(fromNo));
        String dialled =
                without(EXTENSION_LABEL, in.neededNumber(in.cell(dialNo).isEmpty() ? toNo : dialNo));
        String incoming = in.text(fromDn);
        String outgoing = in.text(toDn);
        return in.outcome(() ->
                new CdrCall(line.number(), id, talk, lasted, caller, dialled, incoming, outgoing, Optional.empty()));
    }

    private String id(Reading in) {
        String history = historyId.present() ? without(HISTORY_LABEL, in.id(historyId)) : "";
        String part = callId.present() ? in.id(callId) : "";
        List<String> others = List.of(
                in.cell(start), in.cell(answered), in.cell(duration), in.cell(fromNo), in.cell(toNo), in.cell(dialNo));
        return Identity.added(history + "/" + part, others);
    }

    /** 3CX writes a word before some values: {@code Ext.101}. */
    private static String without(String label, String value) {
        return value.startsWith(label) && value.length() > label.length() ? value.substring(label.length()) : value;
    }
}
