package org.tariscope.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who pays in a month, and what: some every month, most every third, some twice a year, some never. */
final class DemoPayments {
    private static final List<Integer> MONTHS_BETWEEN = List.of(1, 3, 3, 3, 3, 6, 6, 12);
    private static final int NEVER = 12;
    private static final BigDecimal ROUND = BigDecimal.TEN;

    private final Map<Long, List<String>> banks;

    DemoPayments(LocalDate today) {
        banks = Sheet.read("banks.csv", today).rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.id("node"), Collectors.mapping(row -> row.text("name"), Collectors.toList())));
    }

    /** Pays the debt at the beginning of the month, exactly or rounded up to tens. */
    Optional<Posting> in(LocalDate month, Customer customer, BigDecimal debt) {
        Dice habit = new Dice(customer.id(), "paying");
        int between = habit.of(MONTHS_BETWEEN);
        boolean due = between != NEVER && (month.getMonthValue() + habit.below(between)) % between == 0;
        if (!due || debt.signum() <= 0) {
            return Optional.empty();
        }
        Dice dice = new Dice(customer.id(), "payment " + month);
        LocalDate day = month.plusDays(dice.between(1, 24));
        BigDecimal amount =
                dice.oneIn(3) ? debt.divide(ROUND, 0, RoundingMode.CEILING).multiply(ROUND) : debt;
        return Optional.of(Posting.payment(customer.id(), day, amount, paid(dice, customer)));
    }

    private Posting.Paid paid(Dice dice, Customer customer) {
        int type = customer.isPerson() ? dice.of(List.of(0, 1, 1, 2, 2, 2, 3)) : dice.of(List.of(2, 3, 3, 3));
        boolean byBank = type > 1;
        return new Posting.Paid(
                type, byBank ? Optional.of(dice.of(banks.get(customer.home().node()))) : Optional.empty());
    }
}
