package org.tariscope.admin.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tariscope.tariff.TariffHistory.Version;

/** The versions of a tariff in a plan on an axis of time, past, present and future; places are parts of a hundred. */
public final class Timeline {
    private static final int YEARS_BEFORE = 3;
    private static final long LEAST_DAYS = 30;
    private static final long NEAR = 15;

    private final List<Version> versions;
    private final LocalDate today;
    private final LocalDate first;
    private final LocalDate end;

    /**
     * A version on the axis.
     *
     * @param until its last day; null for the last version
     * @param state {@code past}, {@code now} or {@code future}
     * @param left where it begins
     * @param shown whether it is on the axis, which leaves out what ended long ago
     */
    public record Piece(Version version, LocalDate until, String state, String left, String width, boolean shown) {}

    /** The beginning of a year on the axis. */
    public record Tick(int year, String left) {}

    Timeline(List<Version> versions, LocalDate today) {
        this.versions = List.copyOf(versions);
        this.today = today;
        LocalDate earliest = today.minusYears(YEARS_BEFORE);
        LocalDate begun = versions.isEmpty() ? today : versions.get(0).activedate();
        first = begun.isBefore(earliest) ? earliest : begun;
        LocalDate last =
                versions.isEmpty() ? today : versions.get(versions.size() - 1).activedate();
        LocalDate later = last.isAfter(today) ? last : today;
        end = later.plusDays(Math.max(LEAST_DAYS, ChronoUnit.DAYS.between(first, later) / 6));
    }

    /** The versions in the order of their days. */
    public List<Piece> getPieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            LocalDate from = versions.get(i).activedate();
            LocalDate next = i + 1 < versions.size() ? versions.get(i + 1).activedate() : null;
            boolean over = next != null && !next.isAfter(today);
            String state = from.isAfter(today) ? "future" : over ? "past" : "now";
            LocalDate begins = from.isBefore(first) ? first : from;
            LocalDate ends = next == null ? end : next;
            boolean shown = ends.isAfter(first);
            pieces.add(new Piece(
                    versions.get(i),
                    next == null ? null : next.minusDays(1),
                    state,
                    place(begins),
                    shown ? share(ChronoUnit.DAYS.between(begins, ends)) : "0",
                    shown));
        }
        return pieces;
    }

    /** The years, but for one that begins where today is written. */
    public List<Tick> getTicks() {
        List<Tick> ticks = new ArrayList<>();
        for (int year = first.getYear() + 1; year <= end.getYear(); year++) {
            LocalDate begins = LocalDate.of(year, 1, 1);
            if (Math.abs(ChronoUnit.DAYS.between(begins, today)) * NEAR > ChronoUnit.DAYS.between(first, end)) {
                ticks.add(new Tick(year, place(begins)));
            }
        }
        return ticks;
    }

    /** Where today is. */
    public String getToday() {
        return place(today.isBefore(first) ? first : today);
    }

    private String place(LocalDate day) {
        return share(ChronoUnit.DAYS.between(first, day));
    }

    private String share(long days) {
        return BigDecimal.valueOf(days * 100)
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, end)), 3, RoundingMode.DOWN)
                .toPlainString();
    }
}
