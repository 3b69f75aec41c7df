package org.tariscope.rating;

import java.util.Comparator;
import java.util.List;

/**
 * The time bands of a version; where two share an hour, the one that begins later has it.
 *
 * @param split whether a call is cut at the edges of bands; else the band of its start prices all of it
 */
public record TimeBands(boolean split, List<TimeBand> list) {
    /** The tariff's own value at any time. */
    public static final TimeBands NONE = new TimeBands(false, List.of());

    public TimeBands {
        list = List.copyOf(list.stream()
                .sorted(Comparator.comparingLong(TimeBand::dayType).thenComparingInt(TimeBand::hourFrom))
                .toList());
        for (int i = 1; i < list.size(); i++) {
            TimeBand before = list.get(i - 1);
            TimeBand band = list.get(i);
            if (before.dayType() == band.dayType() && before.hourFrom() == band.hourFrom()) {
                throw new IllegalArgumentException("Two bands from hour " + band.hourFrom() + " of one day type");
            }
        }
    }
}
