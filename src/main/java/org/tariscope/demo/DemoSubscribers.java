package org.tariscope.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subscribers' rows, with what is made up about each: address, contract, papers, bank. */
final class DemoSubscribers {
    private static final LocalDate TAX_EPOCH = LocalDate.of(1899, 12, 31);
    private static final int ADULT_DAYS = 18 * 366;
    private static final int OLDEST_DAYS = 88 * 365;

    private final Connection connection;
    private final LocalDate today;
    private final Map<Long, List<Row>> streets;
    private final Map<Long, List<Row>> banks;
    private final Map<Long, Row> nodes;

    DemoSubscribers(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
        streets = byNode("streets.csv");
        banks = byNode("banks.csv");
        nodes = Sheet.read("nodes.csv", today).rows().stream()
                .collect(Collectors.toMap(row -> row.id("id"), row -> row));
    }

    private Map<Long, List<Row>> byNode(String file) {
        return Sheet.read(file, today).rows().stream().collect(Collectors.groupingBy(row -> row.id("node")));
    }

    void load(List<Customer> customers) throws SQLException {
        String sql =
                """
                insert into subscriber (
                    id, department_id, full_name, subscriber_type, connection_date, account_number, email, gender,
                    description, information, auth_code, is_public, delivery_type, privilege_info, privilege_discount,
                    street, house, flat, building, floor_number, area, zip_code,
                    birthday, contract_number, contract_date, personal_code, edrpou, tax_code,
                    bank_name, bank_code, bank_account)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (Batch batch = new Batch(connection, sql)) {
            for (Customer customer : customers) {
                batch.add(Stream.of(
                                identity(customer),
                                service(customer),
                                address(customer),
                                papers(customer),
                                bank(customer))
                        .flatMap(Arrays::stream)
                        .toArray());
            }
        }
        loadPlans(customers);
    }

    private static Object[] identity(Customer customer) {
        String id = Long.toString(customer.id());
        Dice dice = new Dice(customer.id(), "account number");
        return new Object[] {
            customer.id(),
            customer.home().id(),
            customer.identity().name(),
            customer.type(),
            customer.connected(),
            dice.oneIn(15) && !customer.isPerson() ? "A-" + dice.digits(2) + "/" + id : id,
            customer.email(),
            customer.identity().gender()
        };
    }

    private static Object[] service(Customer customer) {
        Dice dice = new Dice(customer.id(), "service");
        boolean veteran = customer.type() == Customer.PREFERENTIAL;
        return new Object[] {
            some(
                    dice,
                    10,
                    dice.of(List.of(
                            "Reached after 18:00", "Pays late & <always> asks for a paper", "Дзвонити зранку"))),
            some(dice, 20, "Договір передано з архіву; \"стара\" адреса не діє"),
            some(dice, 5, dice.digits(4)),
            dice.oneIn(3),
            dice.below(5),
            veteran ? Optional.of(dice.of(List.of("Ветеран праці", "Інвалідність II групи"))) : Optional.empty(),
            veteran ? new BigDecimal(dice.of(List.of("25", "50", "12.50"))) : BigDecimal.ZERO
        };
    }

    private Object[] address(Customer customer) {
        Dice dice = new Dice(customer.id(), "address");
        Row street = dice.of(streets.get(customer.home().node()));
        return new Object[] {
            street.text("street"),
            dice.between(1, 180) + dice.of(List.of("", "", "", "А", "-б", "/2")),
            customer.isPerson() ? Optional.of(Integer.toString(dice.between(1, 250))) : Optional.empty(),
            some(dice, 8, Integer.toString(dice.between(1, 6))),
            some(dice, 2, dice.between(0, 24)),
            street.text("area"),
            street.text("zip_code")
        };
    }

    private Object[] papers(Customer customer) {
        Dice dice = new Dice(customer.id(), "papers");
        LocalDate birthday = today.minusDays(dice.between(ADULT_DAYS, OLDEST_DAYS));
        boolean person = customer.isPerson();
        boolean firm = customer.type() == Customer.LEGAL_ENTITY || customer.type() == Customer.BUDGET;
        return new Object[] {
            person ? Optional.of(birthday) : Optional.empty(),
            "Д-" + customer.connected().getYear() + "/" + customer.id(),
            customer.connected(),
            person ? Optional.of(dice.digits(9)) : Optional.empty(),
            firm ? Optional.of("3" + dice.digits(7)) : Optional.empty(),
            person ? taxCode(dice, birthday) : firm ? dice.digits(12) : Optional.empty()
        };
    }

    /** A person's begins with the days up to the birthday. */
    private static String taxCode(Dice dice, LocalDate birthday) {
        return ChronoUnit.DAYS.between(TAX_EPOCH, birthday) + dice.digits(5);
    }

    private Object[] bank(Customer customer) {
        if (customer.isPerson() || customer.type() == Customer.OFFICIAL) {
            return new Object[] {Optional.empty(), Optional.empty(), Optional.empty()};
        }
        Dice dice = new Dice(customer.id(), "bank");
        Row bank = dice.of(banks.get(customer.home().node()));
        Row node = nodes.get(customer.home().node());
        return new Object[] {
            bank.text("name"), bank.text("code"), node.text("iban") + dice.digits(node.number("iban_digits"))
        };
    }

    private static Object some(Dice dice, int oneIn, Object value) {
        return dice.oneIn(oneIn) ? value : Optional.empty();
    }

    private void loadPlans(List<Customer> customers) throws SQLException {
        String sql = "insert into subscriber_plan (subscriber_id, from_date, plan_id) values (?, ?, ?)";
        try (Batch batch = new Batch(connection, sql)) {
            for (Customer customer : customers) {
                for (Map.Entry<LocalDate, Long> plan : customer.plans().entrySet()) {
                    batch.add(customer.id(), plan.getKey(), plan.getValue());
                }
            }
        }
    }
}
