package org.tariscope.cdr;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/** When the parties of a call began to talk, as far as the file says it. */
public sealed interface CdrStart {
    /**
     * The same in the zone of the node that recorded the call. An hour that its clock leaves out counts as the one after it;
     * of an hour that comes twice the first is meant.
     */
    ZonedDateTime in(ZoneId node);

    /** What the clock of the node showed. */
    record Local(LocalDateTime time) implements CdrStart {
        public Local {
            Objects.requireNonNull(time);
        }

        @Override
        public ZonedDateTime in(ZoneId node) {
            return time.atZone(node);
        }
    }

    /** A point in time wherever the node is. */
    record Utc(Instant time) implements CdrStart {
        public Utc {
            Objects.requireNonNull(time);
        }

        @Override
        public ZonedDateTime in(ZoneId node) {
            return time.atZone(node);
        }
    }
}
