package org.tariscope.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** What tariffs and codes refer to: providers, plans, currencies with their rates, day types, categories of codes. */
final class DemoBasics {
    /** Holidays are known from two years ago until the end of the year after next. */
    private static final int YEARS_AROUND = 2;

    private final Connection connection;
    private final LocalDate today;

    DemoBasics(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    void load() throws SQLException {
        loadProviders();
        loadPlans();
        loadCurrencies();
        loadRates();
        loadDayTypes();
        loadWeekdays();
        loadHolidays();
        loadCategories();
    }

    private void loadProviders() throws SQLException {
        try (Batch batch =
                new Batch(connection, "insert into provider (id, name, description, main) values (?, ?, ?, ?)")) {
            for (Row row : rows("providers.csv")) {
                batch.add(row.id("id"), row.text("name"), row.optional("description"), row.flag("main"));
            }
        }
    }

    private void loadPlans() throws SQLException {
        String sql =
                """
                insert into plan (id, name, description, attribute, digits_after_decimal, active, base)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        try (Batch batch = new Batch(connection, sql)) {
            for (Row row : rows("plans.csv")) {
                batch.add(
                        row.id("id"),
                        row.text("name"),
                        row.optional("description"),
                        row.optional("attribute"),
                        row.number("digits_after_decimal"),
                        row.flag("active"),
                        row.flag("base"));
            }
        }
    }

    private void loadCurrencies() throws SQLException {
        try (Batch batch =
                new Batch(connection, "insert into currency (id, code, name, digits, main) values (?, ?, ?, ?, ?)")) {
            for (Row row : rows("currencies.csv")) {
                batch.add(row.id("id"), row.text("code"), row.text("name"), row.number("digits"), row.flag("main"));
            }
        }
    }

    private void loadRates() throws SQLException {
        try (Batch batch =
                new Batch(connection, "insert into exchange_rate (currency_id, from_date, rate) values (?, ?, ?)")) {
            for (Row row : rows("exchange_rates.csv")) {
                batch.add(row.id("currency"), row.day("from_date"), row.decimal("rate"));
            }
        }
    }

    private void loadDayTypes() throws SQLException {
        try (Batch batch = new Batch(connection, "insert into day_type (id, name) values (?, ?)")) {
            for (Row row : rows("day_types.csv")) {
                batch.add(row.id("id"), row.text("name"));
            }
        }
    }

    private void loadWeekdays() throws SQLException {
        try (Batch batch = new Batch(connection, "insert into day_type_weekday (day_type_id, weekday) values (?, ?)")) {
            for (Row row : rows("day_types.csv")) {
                for (char weekday : row.optional("weekdays").orElse("").toCharArray()) {
                    batch.add(row.id("id"), Character.digit(weekday, 10));
                }
            }
        }
    }

    private void loadHolidays() throws SQLException {
        int first = today.getYear() - YEARS_AROUND;
        int last = today.getYear() + YEARS_AROUND;
        try (Batch batch = new Batch(connection, "insert into day_type_date (day_type_id, on_date) values (?, ?)")) {
            for (Row row : rows("holidays.csv")) {
                MonthDay holiday = MonthDay.parse("--" + row.text("month_day"));
                for (int year = first; year <= last; year++) {
                    batch.add(row.id("day_type"), holiday.atYear(year));
                }
            }
        }
    }

    private void loadCategories() throws SQLException {
        try (Batch batch = new Batch(connection, "insert into code_category (id, name, parent_id) values (?, ?, ?)")) {
            for (Row row : rows("categories.csv")) {
                batch.add(row.id("id"), row.text("name"), row.optionalId("parent"));
            }
        }
    }

    private List<Row> rows(String file) {
        return Sheet.read(file, today).rows();
    }
}
