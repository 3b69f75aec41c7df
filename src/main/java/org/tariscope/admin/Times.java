package org.tariscope.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
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
}
