package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.rating.Direction;
import org.tariscope.settings.Settings;
import org.tariscope.tariff.PriceListWritten;

/** A quote follows the tables: whoever changes them and counts the version up finds his change in the next quote. */
@Tag("database")
class QuotesTest {
    private static final LocalDateTime MONDAY_MORNING = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final String NUMBER = "380671234567";

    private final TestDatabase database = new TestDatabase();
    private final Quotes quotes = new Quotes();

    @BeforeEach
    void makeAPriceList() throws SQLException {
        quotes.database = database.source();
        quotes.settings = Settings.of(Map.of("tariscope.zone", "Europe/Kyiv"));
        quotes.tables = new PriceTables();
        quotes.tables.stored = new StoredPrices();
        quotes.tables.stored.database = database.source();
        quotes.tables.next = new NextPrices();
        run(
                "insert into provider (id, name, main) values (84, 'Dnipro Telecom', true), (85, 'Carpathia Voice', false)");
        run("insert into plan (id, name, digits_after_decimal) values (43, 'Base', 2), (44, 'Business', 3)");
        run("insert into currency (id, code, name, digits, main) values (980, 'UAH', 'Hryvnia', 2, true),"
                + " (840, 'USD', 'US dollar', 2, false)");
        run("insert into exchange_rate (currency_id, from_date, rate) values (840, date '2026-01-01', 41.25)");
        run("insert into day_type (id, name) values (1, 'Working day'), (2, 'Holiday')");
        run("insert into day_type_weekday (day_type_id, weekday) values (1, 1), (1, 2), (1, 3), (1, 4), (1, 5)");
        run("insert into day_type_date (day_type_id, on_date) values (2, date '2026-03-09')");
        tariff(1001, "980", "0.50");
        tariff(1002, "840", "0.02");
        run("insert into code (id, provider_id, direction, prefix, name, tariff_id, from_date, to_date) values"
                + " (1, 84, 'out', '380', 'Ukraine', 1001, date '2010-01-01', null),"
                + " (2, 84, 'out', '38067', 'Mobile', 1002, date '2010-01-01', date '2026-02-28'),"
                + " (3, 85, 'out', '380', 'Ukraine', null, date '2010-01-01', null)");
        run("insert into node (id, name, time_zone) values (1, 'Kyiv', 'Europe/Kyiv')");
        run("insert into department (id, node_id, path, name) values (1, 1, '/1/', 'Kyiv')");
        run("insert into subscriber (id, department_id, full_name, connection_date, account_number)"
                + " values (6169, 1, 'Somebody', date '2026-01-10', '6169')");
        run("insert into subscriber_plan (subscriber_id, from_date, plan_id)"
                + " values (6169, date '2026-01-20', 43), (6169, date '2026-03-02', 44)");
    }

    /** A version in both plans, dearer by a tenth in plan 44; ids are the tariff's and the plan's. */
    private void tariff(long id, String currency, String price) throws SQLException {
        run("insert into tariff (id, name, provider_id, direction) values (" + id + ", 'T" + id + "', 84, 'out')");
        for (int plan : new int[] {43, 44}) {
            run(
                    "insert into tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price, round_to) values ("
                            + id + plan + ", " + id + ", " + plan + ", date '2026-01-01', " + currency + ", " + price
                            + (plan == 44 ? " * 1.1" : "") + ", 60)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void change(String sql) throws SQLException {
        run(sql);
        run("update price_list set version = version + 1");
    }

    private static QuoteOrder order(LocalDateTime start) {
        return new QuoteOrder(Direction.OUT, NUMBER, start, 61, OptionalLong.empty());
    }

    private QuoteAnswer onPlan(long plan) {
        return quotes.onPlan(order(MONDAY_MORNING), plan, 0);
    }

    private QuoteAnswer ofSubscriber(LocalDateTime start) {
        return quotes.ofSubscriber(order(start), 6169);
    }

    @Test
    void aPlanPricesTheCallOfTheMainProvider() {
        QuoteAnswer quote = onPlan(43);
        assertThat(quote.status()).isEqualTo("rated");
        assertThat(quote.providerid()).isEqualTo(84);
        assertThat(quote.rateid()).isEqualTo(1001);
        assertThat(quote.parametersid()).isEqualTo(100143);
        assertThat(quote.codeprefix()).isEqualTo("380");
        assertThat(quote.billedseconds()).isEqualTo(120);
        assertThat(quote.cost()).isEqualByComparingTo("1.00");
        assertThat(quote.maincurrency()).isEqualTo("UAH");
        assertThat(quote.steps()).extracting(StepAnswer::step).contains("A1 provider", "B4 step", "C4 rounding");
    }

    @Test
    void aChangeOfAnyPartIsInTheNextQuote() throws SQLException {
        assertThat(onPlan(43).cost()).isEqualByComparingTo("1.00");
        change("update tariff_parameters set price = 0.40 where id = 100143");
        assertThat(onPlan(43).cost()).isEqualByComparingTo("0.80");
        change("insert into time_band (id, parameters_id, day_type_id, hour_from, hour_to, price)"
                + " values (1, 100143, 1, 8, 20, 0.70)");
        assertThat(onPlan(43).cost()).isEqualByComparingTo("1.40");
        change("update code set to_date = null where id = 2");
        assertThat(onPlan(43).rateid()).isEqualTo(1002);
        change("update tariff set deleted = true where id = 1002");
        assertThat(onPlan(43).reason()).isEqualTo("code-without-tariff");
    }

    /** The database shows what was committed before the transaction's end is known here. */
    @Test
    void aListThatWasMadeBeforeTheCommitIsWaitedForAndNotReadAgain() throws Exception {
        onPlan(43);
        try (Connection connection = database.connect()) {
            PriceListWritten change = prepared(connection);
            connection.commit();
            run("update tariff_parameters set price = 0.70 where id = 100143");
            CompletableFuture<QuoteAnswer> quote = waiting();
            quotes.tables.next.take(change);
            assertThat(quote.get(10, TimeUnit.SECONDS).cost()).isEqualByComparingTo("0.80");
        }
    }

    /** Another change has the same version then. */
    @Test
    void aListWhoseChangeWasRolledBackPricesNothing() throws Exception {
        onPlan(43);
        try (Connection connection = database.connect()) {
            PriceListWritten change = prepared(connection);
            connection.rollback();
            change("update tariff_parameters set price = 0.70 where id = 100143");
            CompletableFuture<QuoteAnswer> quote = waiting();
            quotes.tables.next.forget(change);
            assertThat(quote.get(10, TimeUnit.SECONDS).cost()).isEqualByComparingTo("1.40");
        }
    }

    /** A price of 0.40, written and not committed. */
    private PriceListWritten prepared(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("update price_list set version = version + 1");
            statement.execute("update tariff_parameters set price = 0.40 where id = 100143");
        }
        PriceListWritten change = new PriceListWritten(connection);
        quotes.tables.next.prepare(change);
        return change;
    }

    private CompletableFuture<QuoteAnswer> waiting() {
        CompletableFuture<QuoteAnswer> quote = CompletableFuture.supplyAsync(() -> onPlan(43));
        assertThatThrownBy(() -> quote.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        return quote;
    }

    @Test
    void theSubscribersPlanOfThatDayPrices() {
        assertThat(ofSubscriber(MONDAY_MORNING.minusMinutes(601)).planid()).isEqualTo(43);
        assertThat(ofSubscriber(MONDAY_MORNING).planid()).isEqualTo(44);
        assertThat(ofSubscriber(MONDAY_MORNING).cost()).isEqualByComparingTo("1.10");
    }

    @Test
    void anotherCurrencyIsExchangedAtTheRateOfThatDay() {
        QuoteAnswer quote = ofSubscriber(MONDAY_MORNING.minusDays(10));
        assertThat(quote.currency()).isEqualTo("USD");
        assertThat(quote.cost()).isEqualByComparingTo("0.04");
        assertThat(quote.maincost()).isEqualByComparingTo("1.65");
    }

    @Test
    void beforeTheConnectionAndWithoutAPlanThereIsNoPrice() {
        QuoteAnswer early = ofSubscriber(LocalDateTime.of(2026, 1, 9, 23, 59));
        assertThat(early.status()).isEqualTo("unrated");
        assertThat(early.reason()).isEqualTo("not-connected-yet");
        assertThat(early.cost()).isNull();
        QuoteAnswer without = ofSubscriber(LocalDateTime.of(2026, 1, 10, 0, 0));
        assertThat(without.reason()).isEqualTo("no-plan");
        assertThat(without.steps()).extracting(StepAnswer::result).endsWith("connected", "no-plan");
    }

    @Test
    void withoutAMainProviderThereIsNoPrice() throws SQLException {
        change("update provider set main = false where id = 84");
        assertThat(onPlan(43).reason()).isEqualTo("no-provider");
    }

    @Test
    void aCodeThatWaitsForItsTariffHasNoPrice() {
        QuoteAnswer quote =
                quotes.onPlan(new QuoteOrder(Direction.OUT, NUMBER, MONDAY_MORNING, 61, OptionalLong.of(85)), 43, 0);
        assertThat(quote.reason()).isEqualTo("code-without-tariff");
        assertThat(quote.providerid()).isEqualTo(85);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertNotFound("There is no plan 99", () -> onPlan(99));
        assertNotFound("There is no subscriber 7", () -> quotes.ofSubscriber(order(MONDAY_MORNING), 7));
        assertNotFound(
                "There is no provider 99",
                () -> quotes.onPlan(
                        new QuoteOrder(Direction.OUT, NUMBER, MONDAY_MORNING, 61, OptionalLong.of(99)), 43, 0));
    }

    private static void assertNotFound(String detail, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(Refusal.class)
                .hasMessage(detail)
                .extracting(refusal -> ((Refusal) refusal).type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void stagesOverTheMonthCountWhatIsUsed() throws SQLException {
        run("insert into stage (id, parameters_id, from_minute, price) values (1, 100143, 10, 0.10)");
        change("update tariff_parameters set stages = 1 where id = 100143");
        assertThat(quotes.onPlan(order(MONDAY_MORNING), 43, 540).cost()).isEqualByComparingTo("0.60");
        assertThat(quotes.onPlan(order(MONDAY_MORNING), 43, 600).cost()).isEqualByComparingTo("0.20");
    }
}
