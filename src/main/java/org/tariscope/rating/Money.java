package org.tariscope.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The currencies while a price list is built. */
final class Money {
    private final Map<Long, String> codes = new HashMap<>();
    private final Map<Long, NavigableMap<LocalDate, BigDecimal>> dated = new HashMap<>();
    private final Map<Long, ExchangeRates> made = new HashMap<>();
    private final NavigableMap<LocalDate, BigDecimal> one = new TreeMap<>(Map.of(LocalDate.MIN, BigDecimal.ONE));
    private long mainId;
    private String main = "";

    void currency(long id, String code) {
        codes.put(id, code);
    }

    void main(long id, String code) {
        if (!main.isEmpty() && mainId != id) {
            throw new IllegalArgumentException("Two main currencies, " + main + " and " + code);
        }
        currency(id, code);
        mainId = id;
        main = code;
    }

    void rate(long id, LocalDate from, BigDecimal rate) {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("An exchange rate of " + rate.toPlainString());
        }
        BigDecimal other = dated.computeIfAbsent(id, key -> new TreeMap<>())
                .putIfAbsent(from, Checked.price("exchange rate", rate));
        if (other != null) {
            throw new IllegalArgumentException("Two exchange rates of currency " + id + " from " + from);
        }
    }

    String main() {
        if (main.isEmpty()) {
            throw new IllegalArgumentException("There are prices and no main currency");
        }
        return main;
    }

    ExchangeRates rates(long id) {
        return made.computeIfAbsent(id, this::make);
    }

    private ExchangeRates make(long id) {
        String code = codes.get(id);
        if (code == null) {
            throw new IllegalArgumentException("There is no currency " + id);
        }
        boolean isMain = !main.isEmpty() && id == mainId;
        return new ExchangeRates(code, isMain ? one : dated.getOrDefault(id, new TreeMap<>()));
    }
}
