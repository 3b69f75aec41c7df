package org.tariscope.cdr;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A call that was answered. What a record leaves open is an empty text.
 *
 * @param externalId the same wherever the record stands, and no other record of that PBX has it
 * @param duration from the answer to the end, with its fractions of a second
 * @param dialled the number that was dialled; never empty
 * @param incoming the trunk or channel that the call came from, as the PBX names it
 * @param outgoing the trunk or channel that the call went to
 * @param direction where the file says it; otherwise the trunks tell
 */
public record CdrCall(
        long line,
        String externalId,
        CdrStart start,
        Duration duration,
        String caller,
        String dialled,
        String incoming,
        String outgoing,
        Optional<CdrDirection> direction)
        implements CdrRow {

    public CdrCall {
        Objects.requireNonNull(start);
        Objects.requireNonNull(caller);
        Objects.requireNonNull(incoming);
        Objects.requireNonNull(outgoing);
        Objects.requireNonNull(direction);
        if (externalId.isEmpty() || dialled.isEmpty()) {
            throw new IllegalArgumentException("A call without an id or a dialled number");
        }
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Not a call's duration: " + duration);
        }
    }
}
