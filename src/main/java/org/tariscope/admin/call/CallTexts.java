package org.tariscope.admin.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.tariscope.admin.Visitor;
import org.tariscope.tariff.Price;
import org.tariscope.tariff.Tariffs;

/** Numbers of calls as people read them, in their language. */
@Named
@RequestScoped
public class CallTexts {
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    @Inject
    Visitor visitor;

    @Inject
    Tariffs tariffs;

    private String mainCurrency;

    /** Hours, minutes and seconds; nothing for null. */
    public String duration(Long seconds) {
        if (seconds == null) {
            return "";
        }
        return "%d:%02d:%02d".formatted(seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    }

    /** An amount as it is typed, too, with all its digits, and its currency; nothing for null. */
    public String money(BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        return Price.shown(amount).toPlainString() + "\u00a0" + currency;
    }

    /** An amount in the main currency. */
    public String money(BigDecimal amount) {
        if (mainCurrency == null) {
            mainCurrency = tariffs.mainCurrency();
        }
        return money(amount, mainCurrency);
    }

    /** A whole number with its groups. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(visitor.getLocale()).format(number);
    }

    /** Day and time to the second in the time that the value is in. */
    public String local(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
                .withLocale(visitor.getLocale())
                .format(time);
    }

    /** A day. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(visitor.getLocale())
                .format(day);
    }
}
