package org.tariscope.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** One row of a {@link Sheet}; an empty cell is absent. */
record Row(Map<String, String> cells, LocalDate today) {
    Optional<String> optional(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    String text(String column) {
        return optional(column).orElseThrow(() -> new NoSuchElementException(column + " in " + cells));
    }

    long id(String column) {
        return Long.parseLong(text(column));
    }

    Optional<Long> optionalId(String column) {
        return optional(column).map(Long::valueOf);
    }

    Optional<Integer> optionalNumber(String column) {
        return optional(column).map(Integer::valueOf);
    }

    /** 0 where the cell is empty. */
    int number(String column) {
        return optionalNumber(column).orElse(0);
    }

    /** 0 where the cell is empty. */
    BigDecimal decimal(String column) {
        return optional(column).map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }

    boolean flag(String column) {
        return optional(column).filter("yes"::equals).isPresent();
    }

    LocalDate day(String column) {
        return asDay(text(column));
    }

    Optional<LocalDate> optionalDay(String column) {
        return optional(column).map(this::asDay);
    }

    /** Prices have to be past, present or future whenever the demo is loaded: most days are numbers relative to today. */
    private LocalDate asDay(String text) {
        return text.matches("-?\\d+") ? today.plusDays(Long.parseLong(text)) : LocalDate.parse(text);
    }
}
