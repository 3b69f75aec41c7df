package org.tariscope.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import javax.sql.DataSource;
import org.tariscope.TestDatabase;
import org.tariscope.account.TestLedger;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.cdr.CdrRow;
import org.tariscope.http.Upload;
import org.tariscope.rating.Direction;
import org.tariscope.settings.Settings;

/** Records calls in a database with a PBX in Kyiv, three subscribers and a small price list. */
final class CallDesk implements AutoCloseable {
    static final long PBX = 292;
    static final CallFilter NOVEMBER = CallFilter.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final String OURS = "subscriber_id in (6169, 6193, 7334)";
    private static final Who WHO = new Who("calls", "127.0.0.1", "-");

    private final DataSource database;
    private final AutoCloseable owner;
    final CallAdding adding = new CallAdding();
    final CallImports imports = new CallImports();
    final CallList list = new CallList();
    final CallRerating rerating = new CallRerating();
    final PriceTables tables = new PriceTables();

    CallDesk(TestDatabase database) {
        this(database.source(), database);
    }

    /**
     * A desk in a migrated database without rows.
     *
     * @param owner is closed with the desk
     */
    CallDesk(DataSource database, AutoCloseable owner) {
        this.database = database;
        this.owner = owner;
        Clock clock = Clock.fixed(Instant.parse("2026-12-15T09:00:00Z"), ZoneOffset.UTC);
        tables.stored = new StoredPrices();
        tables.stored.database = database;
        tables.next = new NextPrices();
        adding.database = database;
        adding.ledger = TestLedger.of(clock);
        list.database = database;
        imports.tables = tables;
        imports.executor = ForkJoinPool.commonPool();
        imports.steps = new CallImportSteps();
        imports.steps.database = database;
        imports.steps.ledger = adding.ledger;
        imports.steps.audit = new AuditLog(database, clock);
        imports.steps.clock = clock;
        imports.late = new LateMonths();
        imports.late.tables = tables;
        imports.late.clock = clock;
        imports.late.steps = new LateMonthSteps();
        imports.late.steps.database = database;
        imports.late.steps.ledger = adding.ledger;
        rerating.tables = tables;
        rerating.steps = new RerateSteps();
        rerating.steps.database = database;
        rerating.steps.ledger = adding.ledger;
        rerating.steps.audit = imports.steps.audit;
        rerating.steps.clock = clock;
        closeBooks("");
        fill();
    }

    /** The last day of the closed books; empty: none is closed. */
    void closeBooks(String day) {
        adding.settings = Settings.of(day.isEmpty() ? Map.of() : Map.of("tariscope.accounts.closed", day));
        imports.steps.settings = adding.settings;
        imports.late.steps.settings = adding.settings;
        rerating.steps.settings = adding.settings;
    }

    private void fill() {
        run(
                "insert into provider (id, name, main) values (84, 'Dnipro Telecom', true), (85, 'Carpathia Voice', false)",
                "insert into plan (id, name, digits_after_decimal) values (43, 'Base', 2), (44, 'Business', 2)",
                "insert into currency (id, code, name, digits, main) values (980, 'UAH', 'Hryvnia', 2, true),"
                        + " (840, 'USD', 'US dollar', 2, false)",
                "insert into node (id, name, time_zone) values (1, 'Kyiv', 'Europe/Kyiv')",
                "insert into pbx (id, node_id, name) values (292, 1, 'Main')",
                "insert into route (id, pbx_id, name, provider_id, access_code) values (1, 292, 'trunk', 84, '0'),"
                        + " (2, 292, 'other', 85, ''), (3, 292, 'nobody', null, '')",
                "insert into route_replacement (route_id, position, direction, prefix, replace_to) values"
                        + " (1, 1, 'out', '67', '38067')",
                "insert into department (id, node_id, path, name) values (1, 1, '/1/', 'Kyiv')",
                "insert into tariff (id, name, provider_id, direction) values (5001, 'Ukraine', 84, 'out'),"
                        + " (5002, 'Stages', 84, 'out'), (5003, 'Incoming', 84, 'in'), (5004, 'Free of charge', 84, 'out'),"
                        + " (5005, 'Dollars', 84, 'out')",
                "insert into code (id, provider_id, direction, prefix, name, tariff_id, from_date) values"
                        + " (9001, 84, 'out', '380', 'Ukraine', 5001, date '2020-01-01'),"
                        + " (9002, 84, 'out', '48', 'Poland', 5002, date '2020-01-01'),"
                        + " (9003, 84, 'in', '3', 'Anybody', 5003, date '2020-01-01'),"
                        + " (9004, 84, 'out', '800', 'Service', 5004, date '2020-01-01'),"
                        + " (9005, 84, 'out', '1', 'USA', 5005, date '2020-01-01'),"
                        + " (9006, 84, 'out', '7', 'Nowhere', null, date '2020-01-01')");
        version(1, 5001, 43, 980, "0.50");
        version(2, 5001, 44, 980, "0.40");
        version(3, 5002, 43, 980, "9");
        version(4, 5003, 43, 980, "0.01");
        version(5, 5004, 43, 980, "0.30");
        version(6, 5005, 43, 840, "0.30");
        run(
                "update tariff_parameters set stages = 1 where id = 3",
                "insert into stage (id, parameters_id, from_minute, price) values (1, 3, 0, 1), (2, 3, 10, 0.10)",
                "update tariff_parameters set no_account = true where id = 5",
                "update tariff_parameters set account_dns = true, account_description = 'Calls' where id = 2");
        subscriber(6169, "2001", 43);
        subscriber(6193, "2002", 44);
        subscriber(7334, "2003", 0);
        run("insert into number_plan (phone_number_id, from_date, plan_id)"
                + " select id, date '2026-11-20', 44 from phone_number where dn = '2001'");
    }

    private void version(long id, long tariff, long plan, long currency, String price) {
        run("insert into tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price) values (" + id
                + ", " + tariff + ", " + plan + ", date '2020-01-01', " + currency + ", " + price + ")");
    }

    private void subscriber(long id, String dn, long plan) {
        run(
                "insert into subscriber (id, department_id, full_name, connection_date, account_number) values (" + id
                        + ", 1, 'Somebody', date '2026-01-10', '" + id + "')",
                "insert into account (subscriber_id) values (" + id + ")",
                "insert into phone_number (id, subscriber_id, pbx_id, dn, from_date) values (" + id + ", " + id
                        + ", 292, '" + dn + "', date '2026-01-01')");
        if (plan != 0) {
            run("insert into subscriber_plan (subscriber_id, from_date, plan_id) values (" + id
                    + ", date '2026-01-01', " + plan + ")");
        }
    }

    /** Outgoing, of 2001, on the trunk. */
    AddedCallAnswer add(String id, String start, long seconds, String number) {
        return add(id, start, seconds, Direction.OUT, "2001", number, "trunk");
    }

    AddedCallAnswer add(
            String id, String start, long seconds, Direction direction, String dn, String number, String route) {
        RecordedCall call = new RecordedCall(
                id,
                Instant.EPOCH,
                seconds,
                direction,
                dn,
                number,
                Optional.of(route).filter(name -> !name.isEmpty()));
        return adding.add(PBX, LocalDateTime.parse(start), call, tables.current(), adding.subscribers(PBX, dn));
    }

    /** Prices the calls of November again. */
    RerateAnswer rerate() {
        return rerating.run(WHO, NOVEMBER, "A new price");
    }

    CallImportAnswer send(CallImportOrder order, String file) {
        try (Upload upload = upload(file)) {
            return imports.run(WHO, order, upload);
        }
    }

    ImportRun begin(CallImportOrder order, String file) {
        try (Upload upload = upload(file)) {
            return imports.steps.begin(WHO, order, upload);
        }
    }

    ImportRun take(ImportRun run, List<CdrRow> rows) {
        return imports.steps.take(
                run, tables.current(), new CallRecords.Some(rows, imports.steps.directory(run.pbx(), rows)));
    }

    static Upload upload(String file) {
        try {
            FileChannel content = FileChannel.open(
                    Files.createTempFile("calls", ".csv"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            Channels.newOutputStream(content).write(file.getBytes(StandardCharsets.UTF_8));
            String hash = HexFormat.of().toHexDigits(file.hashCode()).repeat(8);
            return new Upload(content, Optional.of("Master.csv"), Optional.empty(), hash);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void run(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<String> rows(String sql) {
        try (Connection connection = database.getConnection();
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : "|").append(found.getString(i));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Everything that calls of the desk's subscribers leave behind, but for ids and times. */
    List<String> state() {
        List<String> state =
                rows("select external_id, local_start, status, reason, subscriber_id, plan_id, provider_id,"
                        + " code_prefix, tariff_id, used_seconds, billed_seconds, cost, main_cost, posted from call_record"
                        + " order by external_id");
        state.addAll(rows("select subscriber_id, rec_date, sum(amount) from ledger where " + OURS
                + " group by subscriber_id, rec_date order by subscriber_id, rec_date"));
        state.addAll(rows("select * from late_month"));
        state.addAll(rows("select * from account_day where " + OURS + " order by subscriber_id, rec_date"));
        return state;
    }

    @Override
    public void close() throws SQLException {
        try {
            owner.close();
        } catch (Exception failed) {
            throw new SQLException(failed);
        }
    }
}
