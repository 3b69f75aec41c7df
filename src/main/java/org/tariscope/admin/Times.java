package org.tariscope.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Moments as the visitor reads them, in his zone and language. */
@Named
@RequestScoped
public class Times {
    @Inject
    Visitor visitor;

    /** A day; nothing for null. */
    public String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(visitor.getLocale())
                        .format(day);
    }

    /** Day and time to the second; nothing for null. */
    public String of(Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(visitor.getLocale())
                        .format(moment.atZone(visitor.getZone()));
    }

    /** Day and time on the clock of a communication node. */
    public String local(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(visitor.getLocale())
                .format(time);
    }

    /** A month of a year. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", visitor.getLocale()).format(month);
    }

    /** A length of time, such as 1:02:03. */
    public String length(long seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
