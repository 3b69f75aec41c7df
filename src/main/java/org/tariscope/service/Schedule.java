package org.tariscope.service;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** When the charging runs by itself: each day from some time on, in the zone of the clock, or never. */
record Schedule(Optional<LocalTime> daily) {

    static Schedule of(Settings settings) {
        return new Schedule(
                settings.text(Setting.CHARGING_SCHEDULE).equals("daily")
                        ? Optional.of(LocalTime.parse(settings.text(Setting.CHARGING_TIME)))
                        : Optional.empty());
    }

    /** Whether the time of today has come; who asks knows whether today's run was made already. */
    boolean isDue(Clock clock) {
        return daily.filter(time -> !LocalTime.now(clock).isBefore(time)).isPresent();
    }
}
