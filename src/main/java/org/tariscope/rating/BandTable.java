package org.tariscope.rating;

import java.util.Arrays;

/** Which time band each hour of each day type has; the tariff's own price is the band of the hours that have none. */
final class BandTable {
    /** Of tariffs without bands. */
    static final BandTable NONE = new BandTable(new TimeBand[0][], new DayTypes());

    private final TimeBand[][] hours;
    private final DayTypes dayTypes;

    private BandTable(TimeBand[][] hours, DayTypes dayTypes) {
        this.hours = hours;
        this.dayTypes = dayTypes;
    }

    static BandTable of(TimeBands bands, TimeBand own, DayTypes dayTypes) {
        if (bands.list().isEmpty()) {
            return NONE;
        }
        TimeBand[][] hours = new TimeBand[dayTypes.size()][TimeBand.HOURS];
        for (TimeBand[] day : hours) {
            Arrays.fill(day, own);
        }
        // They come in the order of their first hours, so that the later one covers the earlier.
        for (TimeBand band : bands.list()) {
            int type = dayTypes.place(band.dayType());
            if (type >= 0) {
                Arrays.fill(hours[type], band.hourFrom(), band.hourTo(), band);
            }
        }
        return new BandTable(hours, dayTypes);
    }

    TimeBand at(int day, int hour, TimeBand own) {
        if (hours.length == 0) {
            return own;
        }
        int type = dayTypes.on(day);
        return type < 0 ? own : hours[type][hour];
    }
}
