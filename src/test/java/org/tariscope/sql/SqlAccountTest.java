package org.tariscope.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.TestDatabase;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** The accounts of docs/operations.md on a real MariaDB: what they may do, and that nothing stays of what they did. */
@Tag("database")
@EnabledIfSystemProperty(named = "test.db", matches = "mariadb")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlAccountTest {
    /** A thousand to the fourth: no server ends it. */
    private static final String ENDLESS =
            """
            with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000)
            select count(*) from n a, n b, n c, n d where a.i + b.i + c.i + d.i = 5
            """;

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final TestDatabase database = new TestDatabase();
    private final Watchdog watchdog = new Watchdog(LIMIT);
    private Connection root;
    private String name;

    @BeforeAll
    void makeAccounts() throws SQLException {
        root = database.connect();
        name = root.getCatalog();
        DocumentedAccounts.make(root, name);
        execute("insert into plan (id, name) values (43, 'Base'), (44, 'Night')");
        execute(
                "insert into provider (id, name, main) values (84, 'Dnipro Telecom', true), (85, 'Carpathia Voice', false)");
        execute("insert into code_category (id, name) values (1, 'Mobile'), (2, 'Fixed')");
    }

    @AfterAll
    void close() throws SQLException {
        watchdog.close();
        root.close();
        database.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = root.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = root.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    private SqlAccount account(String user, String password, int seconds) {
        Settings settings = Settings.of(Map.of(
                "tariscope.db.url",
                database.url(),
                "tariscope.db.user",
                "root",
                "tariscope.sql.enabled",
                "true",
                "tariscope.sql.user",
                user,
                "tariscope.sql.password",
                password));
        return new SqlAccount(settings, Setting.SQL_USER, Setting.SQL_PASSWORD, seconds);
    }

    private Execution execution(String user) {
        return new Execution(account(user, DocumentedAccounts.PASSWORD, 10), watchdog, "test");
    }

    private SqlAnswer read(String sql, Object... values) {
        return atMost(1000, sql, values);
    }

    private SqlAnswer atMost(int maxRows, String sql, Object... values) {
        List<Optional<Object>> bound =
                Arrays.stream(values).map(Optional::ofNullable).toList();
        return execution(DocumentedAccounts.READER).query(guarded(sql), bound, maxRows);
    }

    private static GuardedStatement guarded(String sql) {
        try {
            return StatementGuard.check(sql);
        } catch (RefusedStatementException refused) {
            throw new AssertionError(sql, refused);
        }
    }

    private static GuardedStatement unguarded(String sql) {
        return new GuardedStatement(sql, 0, Optional.empty());
    }

    private List<String> tables() throws SQLException {
        return texts(
                "select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = '"
                        + name + "' order by table_name");
    }

    private String state() throws SQLException {
        StringBuilder state = new StringBuilder();
        for (String table : tables()) {
            try (Statement statement = root.createStatement();
                    ResultSet found = statement.executeQuery("checksum table " + table)) {
                found.next();
                state.append(table).append('=').append(found.getString(2)).append('\n');
            }
        }
        return state.toString();
    }

    /** A server ends a transaction a moment after its connection was closed. */
    private void nothingIsHeld() throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        List<String> held;
        do {
            held = texts(
                    "select concat(user, ' ', coalesce(info, '')) from information_schema.processlist where user like"
                            + " 'tariscope_sql%'");
            held.addAll(texts("select trx_id from information_schema.innodb_trx"));
        } while (!held.isEmpty() && System.nanoTime() < deadline);
        assertThat(held).isEmpty();
    }

    private static ProblemType problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).type();
    }

    @Test
    void theDocumentationGrantsEveryViewThatThereIs() throws SQLException {
        assertThat(DocumentedAccounts.views())
                .containsExactlyElementsOf(
                        texts("select table_name from information_schema.views where table_schema = '" + name
                                + "' order by table_name"));
        for (String view : DocumentedAccounts.views()) {
            assertThat(read("select * from " + view).columns()).as(view).isNotEmpty();
        }
    }

    @Test
    void theAccountReadsNoTable() throws SQLException {
        for (String table : tables()) {
            assertThatThrownBy(() -> read("select * from " + table))
                    .as(table)
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.type()).isEqualTo(ProblemType.STATEMENT_FAILED);
                        assertThat(refusal.getMessage()).isEqualTo("SQLState 42000");
                    });
        }
    }

    @Test
    void noViewHoldsASecret() throws SQLException {
        assertThat(texts(
                        "select concat(table_name, '.', column_name) from information_schema.columns where table_schema = '"
                                + name + "' and table_name like 'v\\_%'"))
                .noneMatch(column -> column.matches(".*(auth_code|password|hash|token|api_user|idem|folded).*"));
    }

    @Test
    void whatTheGuardPassesChangesNothingAndLeavesNothing() throws SQLException {
        String before = state();
        for (String sql : StatementRows.ALLOWED) {
            long begun = System.nanoTime();
            outcome(guarded(sql));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(sql).isLessThan(Duration.ofMillis(11_500));
        }
        nothingIsHeld();
        assertThat(state()).isEqualTo(before);
    }

    /** Mixed from the words of all rows, forbidden ones too; most are no SQL, and some of those that are pass. */
    @Test
    void whatTheGuardPassesOfAMixChangesNothingEither() throws SQLException {
        String before = state();
        List<String> words = new ArrayList<>();
        StatementRows.ALLOWED.forEach(sql -> words.addAll(List.of(sql.split("(?<=[ (,])"))));
        StatementRows.FORBIDDEN.forEach(sql -> words.addAll(List.of(sql.split("(?<=[ (,])"))));
        Random random = new Random(20_261_124);
        int passed = 0;
        while (passed < 300) {
            StringBuilder sql = new StringBuilder("select ");
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                sql.append(words.get(random.nextInt(words.size()))).append(random.nextBoolean() ? "" : " ");
            }
            try {
                GuardedStatement statement = StatementGuard.check(sql.toString());
                outcome(statement);
                passed++;
            } catch (RefusedStatementException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
        nothingIsHeld();
        assertThat(state()).isEqualTo(before);
    }

    private String outcome(GuardedStatement statement) {
        try {
            return "rows "
                    + execution(DocumentedAccounts.READER)
                            .query(statement, List.of(), 1000)
                            .rowcount();
        } catch (Refusal refused) {
            return refused.getMessage();
        }
    }

    /** The grants and the read-only transaction, without the guard. */
    @Test
    void theFirstFenceHoldsAlone() throws SQLException {
        String before = state();
        Watchdog shortened = new Watchdog(Duration.ofSeconds(1));
        Execution reader =
                new Execution(account(DocumentedAccounts.READER, DocumentedAccounts.PASSWORD, 10), shortened, "test");
        for (String sql : StatementRows.FORBIDDEN) {
            if (!sql.contains("kdf")) {
                long begun = System.nanoTime();
                try {
                    reader.query(unguarded(sql), List.of(), 1000);
                } catch (Refusal refused) {
                    assertThat(refused.type().status()).as(sql).isEqualTo(400);
                }
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(sql).isLessThan(Duration.ofMillis(2_500));
            }
        }
        shortened.close();
        nothingIsHeld();
        assertThat(state()).isEqualTo(before);
        assertThat(Files.exists(Path.of("/tmp/x"))).isFalse();
    }

    @Test
    void theWatchdogKillsWhatTheDatabaseLetsRun() throws SQLException {
        try (Watchdog oneSecond = new Watchdog(Duration.ofSeconds(1))) {
            Execution patient = new Execution(
                    account(DocumentedAccounts.READER, DocumentedAccounts.PASSWORD, 3600), oneSecond, "test");
            long begun = System.nanoTime();
            assertThat(problem(() -> patient.query(guarded(ENDLESS), List.of(), 1)))
                    .isEqualTo(ProblemType.STATEMENT_TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofMillis(1000), Duration.ofMillis(2_000));
        }
        nothingIsHeld();
    }

    /** The rounds of KDF listen to no KILL: the caller is free a second later, whatever the server does. */
    @Test
    void theConnectionIsAbortedWhereKillingDoesNotHelp() throws SQLException {
        try (Watchdog oneSecond = new Watchdog(Duration.ofSeconds(1))) {
            Execution patient = new Execution(
                    account(DocumentedAccounts.READER, DocumentedAccounts.PASSWORD, 3600), oneSecond, "test");
            long begun = System.nanoTime();
            assertThat(problem(() ->
                            patient.query(unguarded("select kdf('a', 'b', 2500000, 'pbkdf2_hmac')"), List.of(), 1)))
                    .isEqualTo(ProblemType.STATEMENT_TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2_800));
        }
        nothingIsHeld();
    }

    @Test
    void theDatabasesOwnLimitIsATimeoutToo() {
        Execution hasty =
                new Execution(account(DocumentedAccounts.READER, DocumentedAccounts.PASSWORD, 1), watchdog, "test");
        assertThat(problem(() -> hasty.query(guarded(ENDLESS), List.of(), 1))).isEqualTo(ProblemType.STATEMENT_TIMEOUT);
    }

    @Test
    void valuesComeExactly() {
        SqlAnswer answer = read(
                """
                select cast(0.5 as decimal(19,10)) as price, 12345678901234567890 as large, main, null as nothing,
                    date '2026-11-24' as on_day, timestamp '2026-11-24 10:00:00.123' as at, time '-26:00:01' as span,
                    x'4142' as bytes, 1.5e2 as floating, 'a''b' as word, year('2026-11-24') as y
                from v_provider where id = 84
                """);
        assertThat(answer.columns())
                .extracting(SqlColumn::type)
                .startsWith("number", "number", "boolean")
                .containsSubsequence("date", "datetime", "time", "binary", "number", "text", "number");
        assertThat(answer.rows())
                .containsExactly(List.of(
                        new BigDecimal("0.5000000000"),
                        new BigDecimal("12345678901234567890"),
                        true,
                        Optional.empty(),
                        "2026-11-24",
                        "2026-11-24T10:00:00.123000",
                        "-26:00:01",
                        "QUI=",
                        new BigDecimal("150.0"),
                        "a'b",
                        new BigDecimal("2026")));
    }

    @Test
    void parametersAreBoundAndNeverReadAsSql() {
        SqlAnswer answer = read(
                "select ?, ?, ?, ?, name from v_plan where name = ? order by id limit ?",
                "'; drop table plan; -- \\' ?",
                new BigDecimal("1.50"),
                true,
                null,
                "Base",
                new BigDecimal("1"));
        List<Object> row = answer.rows().get(0);
        assertThat(row.get(0)).isEqualTo("'; drop table plan; -- \\' ?");
        assertThat((BigDecimal) row.get(1)).isEqualByComparingTo("1.5");
        assertThat(row.get(3)).isEqualTo(Optional.empty());
        assertThat(row.get(4)).isEqualTo("Base");
        assertThat(read("with b as (select id from v_plan where name = ?) select id from b", "Night")
                        .rows())
                .containsExactly(List.of(new BigDecimal("44")));
    }

    @Test
    void noMoreRowsComeThanWereAskedFor() throws SQLException {
        String sql = "with recursive n (i) as (select 1 union all select i + 1 from n where i < 500) select i from n";
        assertThat(atMost(500, sql)).returns(500L, SqlAnswer::rowcount).returns(false, SqlAnswer::truncated);
        assertThat(atMost(499, sql)).returns(499L, SqlAnswer::rowcount).returns(true, SqlAnswer::truncated);
        nothingIsHeld();
    }

    @Test
    void anAnswerHasAtMostAMebibyte() throws SQLException {
        SqlAnswer answer = atMost(
                100_000,
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < 900)"
                        + " select a.i, repeat('<', 1000) from n a, n b, n c");
        assertThat(answer.truncated()).isTrue();
        assertThat(answer.rowcount()).isBetween(100L, 200L);
        nothingIsHeld();
    }

    @Test
    void aRowOfManyMegabytesIsNotTakenIn() throws SQLException {
        assertThatThrownBy(() -> read("select repeat('x', 15000000), repeat('y', 15000000), repeat('z', 15000000)"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.STATEMENT_FAILED));
        nothingIsHeld();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select on `%s`.*",
                "select on `%s`.plan",
                "select, insert on `%s`.v_plan",
                "show view on `%s`.v_plan",
                "select on *.*",
                "process on *.*",
                "file on *.*",
                "usage on *.* to nobody@localhost with grant option -- %s"
            })
    void anAccountThatMayDoMoreIsNotUsed(String grant) throws SQLException {
        execute("create or replace user nobody@localhost identified by '" + DocumentedAccounts.PASSWORD + "'");
        execute("grant select on `" + name + "`.v_plan to nobody@localhost");
        assertThat(execution("nobody")
                        .query(guarded("select id from v_plan"), List.of(), 10)
                        .rowcount())
                .isEqualTo(2);
        execute("grant " + grant.formatted(name).replace(" -- " + name, "")
                + (grant.contains("nobody") ? "" : " to nobody@localhost"));
        assertThat(problem(() -> execution("nobody").query(guarded("select id from v_plan"), List.of(), 10)))
                .isEqualTo(ProblemType.SQL_ACCOUNT_UNFIT);
    }

    @Test
    void whatEverybodyMayDoCountsToo() throws SQLException {
        execute("grant insert on test.* to public");
        assertThat(problem(() -> read("select 1"))).isEqualTo(ProblemType.SQL_ACCOUNT_UNFIT);
        execute("revoke insert on test.* from public");
        assertThat(read("select 1").rowcount()).isEqualTo(1);
    }

    @Test
    void anAccountThatIsNotLetInIsTheOperatorsAffair() {
        Execution wrong = new Execution(account(DocumentedAccounts.READER, "wrong", 10), watchdog, "test");
        assertThat(problem(() -> wrong.query(guarded("select 1"), List.of(), 10)))
                .isEqualTo(ProblemType.SQL_ACCOUNT_UNFIT);
    }

    private SqlAnswer change(String sql, List<Change> told, Object... values) {
        List<Optional<Object>> bound =
                Arrays.stream(values).map(Optional::ofNullable).toList();
        return execution(DocumentedAccounts.CHANGER).change(guarded(sql), bound, told::add);
    }

    @Test
    void aChangeTellsHowManyRowsThereWereAndAre() throws SQLException {
        List<Change> told = new ArrayList<>();
        SqlAnswer answer = change(
                "insert into code_category (id, name) values (?, ?), (?, ?)",
                told,
                new BigDecimal("7"),
                "Satellite",
                new BigDecimal("8"),
                "Premium");
        assertThat(answer.rowcount()).isEqualTo(2);
        assertThat(told).containsExactly(new Change(2, 2, 4));
        assertThat(change("delete from code_category where id >= ?", told, new BigDecimal("7"))
                        .rowcount())
                .isEqualTo(2);
        assertThat(texts("select name from code_category order by id")).containsExactly("Mobile", "Fixed");
        nothingIsHeld();
    }

    @Test
    void whereTellingFailsNothingIsChanged() throws SQLException {
        assertThatThrownBy(() -> execution(DocumentedAccounts.CHANGER)
                        .change(guarded("update code_category set name = ?"), List.of(Optional.of("x")), change -> {
                            throw new IllegalStateException("The audit could not be written");
                        }))
                .isInstanceOf(IllegalStateException.class);
        nothingIsHeld();
        assertThat(texts("select name from code_category order by id")).containsExactly("Mobile", "Fixed");
    }

    @Test
    void theChangingAccountChangesOnlyWhatItWasGranted() {
        List<Change> told = new ArrayList<>();
        assertThat(problem(() -> change("update plan set name = ?", told, "x")))
                .isEqualTo(ProblemType.STATEMENT_FAILED);
        assertThat(problem(() -> change("delete from api_user where id = ?", told, new BigDecimal("1"))))
                .isEqualTo(ProblemType.STATEMENT_FAILED);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert on `%s`.api_user_right",
                "update on `%s`.audit",
                "update on `%s`.ledger",
                "select on `%s`.api_user",
                "insert on `%s`.*",
                "create on `%s`.code_category"
            })
    void aChangingAccountThatMayDoMoreIsNotUsed(String grant) throws SQLException {
        execute("create or replace user changer@localhost identified by '" + DocumentedAccounts.PASSWORD + "'");
        execute("grant " + grant.formatted(name) + " to changer@localhost");
        assertThat(problem(() -> execution("changer")
                        .change(guarded("update code_category set name = ?"), List.of(Optional.of("x")), change -> {})))
                .isEqualTo(ProblemType.SQL_ACCOUNT_UNFIT);
    }
}
