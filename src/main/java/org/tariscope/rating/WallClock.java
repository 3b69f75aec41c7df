package org.tariscope.rating;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Walks through a call by elapsed seconds and shows the node's clock on the wall, which daylight saving puts on and back. */
final class WallClock {
    private static final int HOUR = 3600;
    private static final int DAY = 86_400;

    private final ZoneRules rules;
    private long now;
    private long offset;
    private long nextChange;

    WallClock(ZonedDateTime start) {
        rules = start.getZone().getRules();
        now = start.toEpochSecond();
        look();
    }

    int day() {
        return (int) Math.floorDiv(now + offset, DAY);
    }

    int hour() {
        return Math.floorMod(now + offset, DAY) / HOUR;
    }

    /** Seconds until the hand for hours moves, or somebody moves it. */
    long restOfHour() {
        long rest = HOUR - Math.floorMod(now + offset, HOUR);
        return Math.min(rest, nextChange - now);
    }

    void advance(long seconds) {
        now += seconds;
        if (now >= nextChange) {
            look();
        }
    }

    private void look() {
        Instant instant = Instant.ofEpochSecond(now);
        offset = rules.getOffset(instant).getTotalSeconds();
        ZoneOffsetTransition change = rules.nextTransition(instant);
        nextChange = change == null ? Long.MAX_VALUE : change.toEpochSecond();
    }
}
