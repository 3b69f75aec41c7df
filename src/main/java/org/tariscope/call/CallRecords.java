package org.tariscope.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariscope.cdr.CdrFault;
import org.tariscope.cdr.CdrFile;
import org.tariscope.cdr.CdrRejected;
import org.tariscope.cdr.CdrRow;
import org.tariscope.tariff.LongWork;

/** The records of a file, some at a time; one thread after the other may ask for them. */
final class CallRecords {
    /** Always the same, so that an import that goes on takes the same steps as one that was not broken off. */
    private static final int AT_ONCE = 5000;

    /** Rejected records that are listed. */
    private static final int MOST_LISTED = 10_000;

    private final LongWork work = new LongWork();
    private final CdrFile file;
    private final long done;
    private final List<RejectedRecord> rejected = new ArrayList<>();

    /**
     * The records of this file.
     *
     * @param done how many of them were taken before
     */
    CallRecords(CdrFile file, long done) {
        this.file = file;
        this.done = done;
    }

    /** Some records, and what is known of their numbers. */
    record Some(List<CdrRow> rows, PbxDirectory directory) {}

    /** The next ones that were not taken before; none at the end. */
    List<CdrRow> next() throws CdrFault {
        List<CdrRow> rows = new ArrayList<>();
        for (Optional<CdrRow> row = file.next(); row.isPresent(); row = file.next()) {
            work.row();
            list(row.get());
            if (file.rows() > done) {
                rows.add(row.get());
            }
            if (rows.size() == AT_ONCE) {
                break;
            }
        }
        return rows;
    }

    private void list(CdrRow row) {
        if (row instanceof CdrRejected bad && rejected.size() < MOST_LISTED) {
            rejected.add(new RejectedRecord(bad.line(), bad.why()));
        }
    }

    /** Those that cannot be read, also among the ones that were taken before. */
    List<RejectedRecord> rejected() {
        return rejected;
    }
}
