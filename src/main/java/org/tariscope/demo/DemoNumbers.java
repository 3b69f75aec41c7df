package org.tariscope.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One to three DNs for each subscriber, on the PBXs of its node. Some are given up; some of these get a later owner. */
final class DemoNumbers {
    private static final int MOST = 3;
    private static final long EVENING = 45;

    private final Connection connection;
    private final LocalDate today;
    private final Map<Long, List<Row>> pbxs;
    private final Map<Long, FreeNumbers> free;
    private final Map<Long, LocalDate> withPlan = new TreeMap<>();
    private long lastId;

    DemoNumbers(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
        List<Row> rows = Sheet.read("pbxs.csv", today).rows();
        pbxs = rows.stream().collect(Collectors.groupingBy(row -> row.id("node")));
        free = rows.stream().map(row -> row.id("id")).collect(Collectors.toMap(Function.identity(), FreeNumbers::new));
    }

    /** A number that its owner gave up. */
    private record GivenUp(String dn, LocalDate to) {}

    /** The numbers of a PBX that nobody has: of three digits, then of four, then of five. */
    private static final class FreeNumbers {
        private static final int SHORT = 200;
        private static final int MIDDLE = 700;

        /** On PBX 292 nobody ever has 2001: the guide's example gives it away. */
        private static final String KEPT_FREE = "2001";

        private final boolean keepsOneFree;
        private final Deque<GivenUp> givenUp = new ArrayDeque<>();
        private int taken;

        private FreeNumbers(long pbx) {
            keepsOneFree = pbx == 292;
        }

        private String next(LocalDate from) {
            Optional<GivenUp> reused = givenUp.stream()
                    .filter(number -> number.to().isBefore(from))
                    .findFirst();
            reused.ifPresent(givenUp::remove);
            return reused.map(GivenUp::dn).orElseGet(this::unused);
        }

        private String unused() {
            int index = taken++;
            String dn = Integer.toString(index < SHORT ? 200 + index : index < MIDDLE ? 1800 + index : 30_000 + index);
            return keepsOneFree && dn.equals(KEPT_FREE) ? unused() : dn;
        }
    }

    void load(List<Customer> customers) throws SQLException {
        String sql =
                """
                insert into phone_number (id, subscriber_id, pbx_id, dn, description, from_date, to_date)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        try (Batch numbers = new Batch(connection, sql);
                Batch plans = new Batch(
                        connection, "insert into number_plan (phone_number_id, from_date, plan_id) values (?, ?, ?)")) {
            for (Customer customer : customers) {
                add(customer, numbers);
            }
            numbers.send();
            for (Map.Entry<Long, LocalDate> number : withPlan.entrySet()) {
                plans.add(number.getKey(), number.getValue(), EVENING);
            }
        }
    }

    private void add(Customer customer, Batch batch) throws SQLException {
        Dice dice = new Dice(customer.id(), "numbers");
        long pbx = dice.of(pbxs.get(customer.home().node())).id("id");
        int count = customer.isPerson() && !dice.oneIn(6) ? 1 : dice.between(1, MOST);
        for (int i = 0; i < count; i++) {
            LocalDate from = i == 0 ? customer.connected() : later(dice, customer);
            String dn = free.get(pbx).next(from);
            Optional<LocalDate> to = end(dice, customer, i, from);
            to.ifPresent(day -> free.get(pbx).givenUp.add(new GivenUp(dn, day)));
            batch.add(++lastId, customer.id(), pbx, dn, description(dice, i), from, to);
            if (dice.oneIn(90)) {
                withPlan.put(lastId, from);
            }
        }
    }

    private LocalDate later(Dice dice, Customer customer) {
        LocalDate later = customer.connected().plusDays(dice.between(0, 700));
        return later.isAfter(today) || !customer.isOpen(later) ? customer.connected() : later;
    }

    private static Optional<String> description(Dice dice, int index) {
        return index == 0
                ? Optional.empty()
                : Optional.of(dice.of(List.of("Fax", "Warehouse", "Приймальня", "Küche", "Mağaza")));
    }

    /** With the account the numbers end; of several, some end before. */
    private Optional<LocalDate> end(Dice dice, Customer customer, int index, LocalDate from) {
        Optional<LocalDate> closed =
                customer.closed().map(day -> day.minusDays(1)).filter(day -> !day.isBefore(from));
        LocalDate earlier = from.plusDays(dice.between(30, 900));
        boolean givenUp = index > 0 && dice.oneIn(4) && earlier.isBefore(today);
        return closed.or(() -> givenUp ? Optional.of(earlier) : Optional.empty());
    }
}
