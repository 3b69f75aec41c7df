package org.tariscope.cdr;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tariscope.csv.CsvLine;

/** A record while it is read: hands out its values, and keeps what is wrong with each until the outcome. */
final class Reading {
    static final int LONGEST_NUMBER = 50;
    static final int LONGEST_TEXT = 100;

    /** Stands in for a value that could not be read; no outcome has it. */
    private static final CdrStart NO_START = new CdrStart.Utc(Instant.EPOCH);

    private final CsvLine line;
    private final List<String> faults = new ArrayList<>();

    Reading(CsvLine line) {
        this.line = line;
    }

    String cell(Column column) {
        return line.cell(column.place());
    }

    /** A phone number, or what a PBX has for one; it may be empty. */
    String number(Column column) {
        return checked(column, cell(column), LONGEST_NUMBER);
    }

    String neededNumber(Column column) {
        return cell(column).isEmpty() ? missing(column) : number(column);
    }

    /** The name of a trunk or channel. */
    String text(Column column) {
        return checked(column, cell(column), LONGEST_TEXT);
    }

    /** An id that the PBX or the sender gives. */
    String id(Column column) {
        return cell(column).isEmpty() ? missing(column) : text(column);
    }

    /** An id that was put together from what the PBX gives. */
    String madeId(Column column, String id) {
        return checked(column, id, LONGEST_TEXT);
    }

    Duration duration(Column column) {
        String value = cell(column);
        Optional<Duration> lasted = Seconds.of(value);
        if (lasted.isEmpty()) {
            fault(column, value.startsWith("-") ? "is negative" : "is no duration", value);
        } else if (lasted.get().compareTo(Seconds.LONGEST) > 0) {
            fault(column, "is longer than any call", value);
        }
        return lasted.orElse(Duration.ZERO);
    }

    CdrStart start(Column column, Stamps stamps) {
        String value = cell(column);
        Optional<CdrStart> start = stamps.of(value);
        if (start.isEmpty()) {
            fault(column, "is no date and time of this format", value);
        }
        return start.orElse(NO_START);
    }

    Optional<CdrDirection> direction(Column column) {
        String value = cell(column);
        Optional<CdrDirection> direction = CdrDirection.of(value);
        if (direction.isEmpty() && !value.isEmpty()) {
            fault(column, "is neither in nor out", value);
        }
        return direction;
    }

    /** The call, unless something is wrong. */
    CdrRow outcome(Supplier<CdrCall> call) {
        return faults.isEmpty() ? call.get() : rejected(String.join("; ", faults));
    }

    CdrRow skipped(String why) {
        return new CdrSkipped(line.number(), why);
    }

    CdrRow rejected(String why) {
        return new CdrRejected(line.number(), why);
    }

    private String missing(Column column) {
        faults.add(column.name() + " is empty");
        return "";
    }

    /** Empty if something is wrong with it: nobody has to do with a value of any length. */
    private String checked(Column column, String value, int longest) {
        if (value.length() > longest) {
            fault(column, "has more than " + longest + " characters", value);
            return "";
        }
        if (Shown.hasControl(value)) {
            fault(column, "has control characters", value);
            return "";
        }
        return value;
    }

    private void fault(Column column, String what, String value) {
        faults.add(column.name() + " " + what + ": " + Shown.of(value));
    }
}
