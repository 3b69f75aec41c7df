package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.TestSource;
import org.tariscope.http.Page;

@Tag("database")
class ServicesTest {
    private final TestDatabase database = new TestDatabase();
    private final Services services = new Services();
    private Sales sales;

    @BeforeEach
    void start() throws SQLException {
        services.database = TestSource.of(database);
        sales = new Sales(database);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void withoutServicesTheListIsEmpty() {
        assertThat(services.list(Page.ALL)).isEmpty();
    }

    @Test
    void everyFieldIsTheColumnsOwn() throws SQLException {
        sales.run("insert into provider (id, name) values (84, 'Dnipro Telecom')");
        sales.run("insert into tariff (id, name, provider_id, direction) values (7, 'Germany', 84, 'out')");
        sales.run(
                """
                insert into service (id, name, code, description, period, rate_id, price)
                values (3, 'Calls abroad', 'INT', 'By the minute', 'manual', 7, 0.125)
                """);
        sales.service(2, ChargingPeriod.YEARLY, "370");

        assertThat(services.list(Page.ALL))
                .containsExactly(
                        new ServiceAnswer(2, "Service 2", null, null, "yearly", null, new BigDecimal("370.00")),
                        new ServiceAnswer(
                                3, "Calls abroad", "INT", "By the minute", "manual", 7L, new BigDecimal("0.125")));
    }

    @Test
    void onlyActiveServicesAreShownAndInPages() throws SQLException {
        for (long id = 1; id <= 5; id++) {
            sales.service(id, ChargingPeriod.MONTHLY, "1");
        }
        sales.run("update service set active = false where id = 3");

        assertThat(services.list(Page.ALL)).extracting(ServiceAnswer::id).containsExactly(1L, 2L, 4L, 5L);
        assertThat(services.list(new Page(Optional.of(2), 1)))
                .extracting(ServiceAnswer::id)
                .containsExactly(2L, 4L);
        assertThat(services.list(new Page(Optional.empty(), 4))).isEmpty();
    }

    @Test
    void theVersionIsTheRowsVersion() throws SQLException {
        long before = services.version();
        sales.run("update service_list set version = version + 1");

        assertThat(services.version()).isEqualTo(before + 1);
    }
}
