package org.tariscope.call;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariscope.cdr.CdrCall;
import org.tariscope.cdr.CdrDirection;
import org.tariscope.rating.Call;
import org.tariscope.rating.Direction;

/** Says of records which direction their calls had, and whose they are. */
final class CdrCalls {
    private final PbxDirectory directory;

    CdrCalls(PbxDirectory directory) {
        this.directory = directory;
    }

    /** The numbers of those whose calls these may be. */
    Set<String> numbers(List<CdrCall> calls) {
        Set<String> numbers = new HashSet<>();
        for (CdrCall call : calls) {
            Optional<Direction> direction = stated(call);
            if (direction.isEmpty() || direction.get() == Direction.OUT) {
                numbers.add(call.caller());
            }
            if (direction.isEmpty() || direction.get() == Direction.IN) {
                numbers.add(call.dialled());
            }
        }
        return numbers;
    }

    /** The call as it is recorded; empty: both parties are subscribers of the PBX, and no route was used. */
    Optional<RecordedCall> of(CdrCall call) {
        ZonedDateTime start = call.start().in(directory.zone());
        return direction(call, start.toLocalDate()).map(direction -> {
            boolean out = direction == Direction.OUT;
            String route = out ? call.outgoing() : call.incoming();
            return new RecordedCall(
                    call.externalId(),
                    start.toInstant(),
                    Call.wholeSeconds(call.duration()),
                    direction,
                    out ? call.caller() : call.dialled(),
                    out ? call.dialled() : call.caller(),
                    Optional.of(route).filter(name -> !name.isEmpty()));
        });
    }

    /** As the file says; else as the route that was used. */
    private Optional<Direction> stated(CdrCall call) {
        if (call.direction().isPresent()) {
            return call.direction().map(said -> said == CdrDirection.IN ? Direction.IN : Direction.OUT);
        }
        if (directory.route(call.outgoing()).isPresent()) {
            return Optional.of(Direction.OUT);
        }
        if (directory.route(call.incoming()).isPresent()) {
            return Optional.of(Direction.IN);
        }
        return Optional.empty();
    }

    /** As it is stated; else by the party who is a subscriber. */
    private Optional<Direction> direction(CdrCall call, LocalDate day) {
        Optional<Direction> stated = stated(call);
        if (stated.isPresent()) {
            return stated;
        }
        boolean calls = directory.holding(call.caller(), day).isPresent();
        boolean isCalled = directory.holding(call.dialled(), day).isPresent();
        if (calls && isCalled) {
            return Optional.empty();
        }
        return Optional.of(isCalled ? Direction.IN : Direction.OUT);
    }
}
