package org.tariscope.rating;

import java.util.Arrays;

/** Which time band each hour of each day type has; the tariff's own price is the band of the hours that have none. */
final class BandTable {
    private static final TimeBand[][] ONLY_OWN = {};

    private final TimeBand own;
    private final DayTypes dayTypes;
    private final TimeBand[][] hours;

    BandTable(TimeBands bands, TimeBand own, DayTypes dayTypes) {
        this.own = own;
        this.dayTypes = dayTypes;
        boolean any = !bands.list().isEmpty();
        hours = any ? new TimeBand[dayTypes.size()][] : ONLY_OWN;
        for (TimeBand band : bands.list()) {
            int type = dayTypes.place(band.dayType());
            if (type >= 0) {
                fill(type, band);
            }
        }
    }

    /** Bands come in the order of their first hours, so that the later one covers the earlier. */
    private void fill(int type, TimeBand band) {
        if (hours[type] == null) {
            hours[type] = new TimeBand[TimeBand.HOURS];
            Arrays.fill(hours[type], own);
        }
        Arrays.fill(hours[type], band.hourFrom(), band.hourTo(), band);
    }

    boolean onlyOne() {
        return hours.length == 0;
    }

    TimeBand at(int day, int hour) {
        if (onlyOne()) {
            return own;
        }
        int type = dayTypes.on(day);
        return type < 0 || hours[type] == null ? own : hours[type][hour];
    }
}
