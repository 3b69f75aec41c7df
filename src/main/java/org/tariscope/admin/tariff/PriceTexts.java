package org.tariscope.admin.tariff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.tariscope.admin.Visitor;
import org.tariscope.tariff.Price;

/** Days, weekdays and prices as the visitor reads them. */
@Named
@RequestScoped
public class PriceTexts {
    @Inject
    Visitor visitor;

    /** A calendar day; nothing for null. */
    public String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(visitor.getLocale())
                        .format(day);
    }

    /** A price with all its digits, at least 2; nothing for null. */
    public String price(BigDecimal price) {
        return price == null ? "" : Price.shown(price).toPlainString();
    }

    /** The short name of a weekday, 1 = Monday. */
    public String weekday(int number) {
        return DayOfWeek.of(number).getDisplayName(TextStyle.SHORT_STANDALONE, visitor.getLocale());
    }

    /** The name of a weekday, 1 = Monday. */
    public String wholeWeekday(int number) {
        return DayOfWeek.of(number).getDisplayName(TextStyle.FULL_STANDALONE, visitor.getLocale());
    }

    public String month(int number) {
        return Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, visitor.getLocale());
    }

    /** Several weekdays in short. */
    public String weekdays(List<Integer> numbers) {
        return numbers.stream().map(this::weekday).collect(Collectors.joining(", "));
    }
}
