package org.tariscope.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** What the address of a file says of the rows that are wanted; what it says badly is refused with its name. */
public final class TableChoice {
    private final HttpServletRequest request;

    TableChoice(HttpServletRequest request) {
        this.request = request;
    }

    /** Empty where the address has none. */
    public String text(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    public Optional<LocalDate> day(String name) {
        try {
            return Optional.of(text(name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeException wrong) {
            throw Refusal.of(ProblemType.INVALID_VALUE, name, "is not a day such as 2026-11-02");
        }
    }

    public Optional<Long> id(String name) {
        try {
            return Optional.of(text(name)).filter(text -> !text.isEmpty()).map(Long::valueOf);
        } catch (NumberFormatException wrong) {
            throw Refusal.of(ProblemType.INVALID_VALUE, name, "is not an id");
        }
    }
}
