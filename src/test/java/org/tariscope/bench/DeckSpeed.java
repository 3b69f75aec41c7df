package org.tariscope.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tariscope.deck.SampleDeck;

/**
 * Imports decks over HTTP into a server on MariaDB, and inserts the same rows with plain JDBC batches in turn; asks for quotes
 * before and meanwhile, and takes the decks back.
 */
public final class DeckSpeed {
    private static final long ID_STEP = 1_000_000_000L;
    private static final String RAISED = "2091-01-01";

    private final DeckServer server;
    private final String database;
    private final int prefixes;
    private final List<Double> imports = new ArrayList<>();
    private final List<Double> inserts = new ArrayList<>();

    private DeckSpeed(DeckServer server, String database, int prefixes) {
        this.server = server;
        this.database = database;
        this.prefixes = prefixes;
    }

    /** Arguments: the server's address, a token, the database's URL, how many prefixes, how many rounds. */
    public static void main(String[] arguments) throws Exception {
        DeckServer server = new DeckServer(arguments[0], arguments[1]);
        new DeckSpeed(server, arguments[2], Integer.parseInt(arguments[3])).run(Integer.parseInt(arguments[4]));
    }

    private void run(int rounds) throws Exception {
        fill(rounds);
        String deck = SampleDeck.of(prefixes, 1, BigDecimal.ONE);
        for (int round = 0; round <= rounds; round++) {
            round(round, deck);
            if (round < rounds) {
                forget(provider(round));
            }
        }
        double plain = Timed.median(inserts);
        System.out.printf(
                Locale.ROOT,
                "%,d prefixes: dry run, import and first quote %.1f s, plain insert %.1f s  ratio %.2f%n",
                prefixes,
                Timed.median(imports),
                plain,
                Timed.median(imports) / plain);
        load(provider(rounds));
        quotes(provider(rounds));
        takenBack(plain);
    }

    private static int provider(int round) {
        return 100 + 2 * round;
    }

    private void fill(int rounds) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into plan (id, name) values (43, 'Base')");
            statement.execute(
                    "insert into currency (id, code, name, digits, main) values (980, 'UAH', 'Hryvnia', 2, true)");
            for (int provider = provider(0); provider <= provider(rounds) + 1; provider++) {
                statement.execute(
                        "insert into provider (id, name) values (" + provider + ", 'Carrier " + provider + "')");
            }
        }
        moveVersion();
    }

    /** So that the server reads the price list again. */
    private void moveVersion() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update price_list set version = version + 1");
        }
    }

    /** The first one counts for nothing: the server has to settle. */
    private void round(int round, String deck) throws Exception {
        int provider = provider(round);
        double dry = Timed.seconds(() -> server.compare(provider, DeckServer.DAY, deck));
        double real = Timed.seconds(() -> server.bringIn(provider, DeckServer.DAY, deck));
        double inForce = Timed.seconds(() -> server.quote(provider));
        double again = insertAgain(provider);
        forget(provider + 1);
        System.out.printf(
                Locale.ROOT,
                "round %d: dry run %.1f s, import %.1f s, first quote %.3f s, plain insert of its rows %.1f s%n",
                round,
                dry,
                real,
                inForce,
                again);
        if (round > 0) {
            imports.add(dry + real + inForce);
            inserts.add(again);
        }
    }

    private void load(int provider) throws Exception {
        moveVersion();
        System.out.printf(
                Locale.ROOT,
                "load of %,d prefixes from the database: %.2f s%n",
                prefixes,
                Timed.seconds(() -> server.quote(provider)));
    }

    /** While nothing but a plain insert of the deck's rows goes on, and while a deck that raises every price does. */
    private void quotes(int provider) throws Exception {
        String deck = SampleDeck.of(prefixes, 1, new BigDecimal("1.1"));
        QuotesBeside quotes = QuotesBeside.ofProvider(server, provider);
        quotes.beside("a plain insert", () -> insertAgain(provider));
        forget(provider + 1);
        server.quote(provider);
        quotes.beside("dry run and import", () -> {
            server.compare(provider, RAISED, deck);
            server.bringIn(provider, RAISED, deck);
        });
    }

    /** The import of the raised prices, and then that of the whole deck. */
    private void takenBack(double plain) throws Exception {
        List<Long> ids = server.lastImports(2);
        double raised = Timed.seconds(() -> server.undo(ids.get(0)));
        double whole = Timed.seconds(() -> server.undo(ids.get(1)));
        System.out.printf(
                Locale.ROOT,
                "taken back: the raised prices in %.1f s, the deck in %.1f s, plain insert %.1f s  ratio %.2f%n",
                raised,
                whole,
                plain,
                whole / plain);
    }

    /** Inserts the rows that the import has made once more, for the next provider, as a plain batch would. */
    private double insertAgain(int provider) throws Exception {
        try (Connection connection = DriverManager.getConnection(database, "root", "")) {
            connection.setAutoCommit(false);
            PlainRows tariffs = PlainRows.read(
                    connection,
                    "select id + " + ID_STEP + ", name, provider_id + 1, direction, deck_import_id from tariff"
                            + " where provider_id = " + provider);
            PlainRows versions = PlainRows.read(
                    connection,
                    "select p.id + " + ID_STEP + ", p.tariff_id + " + ID_STEP
                            + ", p.plan_id, p.active_date, p.currency_id, p.price, p.round_to, p.first_step, p.connection_cost,"
                            + " p.minimum_cost, p.deck_import_id from tariff_parameters p join tariff t on t.id = p.tariff_id"
                            + " where t.provider_id = " + provider);
            PlainRows codes = PlainRows.read(
                    connection,
                    "select id + " + ID_STEP + ", provider_id + 1, direction, prefix, name, tariff_id + " + ID_STEP
                            + ", from_date, to_date, deck_import_id from code where provider_id = " + provider);
            return Timed.seconds(() -> {
                tariffs.insert(connection, "tariff (id, name, provider_id, direction, deck_import_id)", false);
                versions.insert(
                        connection,
                        "tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price, round_to, first_step,"
                                + " connection_cost, minimum_cost, deck_import_id)",
                        false);
                codes.insert(
                        connection,
                        "code (id, provider_id, direction, prefix, name, tariff_id, from_date, to_date, deck_import_id)",
                        false);
                connection.commit();
            });
        }
    }

    /** So that each round has the same price list before it. */
    private void forget(int provider) throws SQLException {
        String tariffs = " in (select id from tariff where provider_id = " + provider + ")";
        try (Connection connection = DriverManager.getConnection(database, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from code where provider_id = " + provider);
            statement.execute("delete from tariff_parameters where tariff_id" + tariffs);
            statement.execute("delete from tariff where provider_id = " + provider);
        }
        moveVersion();
    }
}
