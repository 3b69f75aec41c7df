package org.tariscope.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tariscope.DocumentedAccount;
import org.tariscope.FaultyLine;
import org.tariscope.Folder;
import org.tariscope.RealMariaDb;

/**
 * Starts the server of this run through Arquillian, with the WAR that was built, before the first test class that asks for
 * it, and stops it after the last: one start and one deployment for all. Which server and which database, the system
 * properties of the run say.
 */
public final class ServerUnderTest implements BeforeAllCallback {
    /** The runs of tests to which the database makes no difference. */
    public static final String EACH_SERVER = ".*-h2";

    /** The runs of tests to which the pair of server and database makes no difference. */
    public static final String EACH_ONCE = "payara-h2|wildfly-mariadb";

    /** Password of the users that the demo data make. */
    public static final String PASSWORD = "only-for-the-tests-of-one-run";

    /** The method sql and its accounts, which are made with the first user who has the right to it. */
    private static final List<String> SQL = List.of(
            "tariscope.sql.enabled=true",
            "tariscope.sql.user=tariscope_sql",
            "tariscope.sql.password=" + PASSWORD,
            "tariscope.sql.write.enabled=true",
            "tariscope.sql.write.user=tariscope_sql_write",
            "tariscope.sql.write.password=" + PASSWORD);

    /** A peer from this network is the trusted proxy of the tests. */
    public static final String TRUSTED_PROXY = "127.0.0.64/28";

    /** For a server that lives for minutes: nothing is compiled well but hashes of passwords. */
    private static final List<String> JAVA_OPTIONS =
            javaOptions("-XX:CompileCommand=quiet", "-XX:CompilerDirectivesFile=" + resource("compiled-well.json"));

    private static FaultyLine line;

    /** With -Dit.running=true a server that somebody started on it.http.port with the same settings is tested. */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (Boolean.getBoolean("it.running")) {
            return;
        }
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent(Running.class);
    }

    private static Path resource(String name) {
        try {
            return Path.of(ServerUnderTest.class.getResource("/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What lets a server start sooner, and these: a heap that need not grow, and classes that are not verified. */
    static List<String> javaOptions(String... others) {
        return Stream.concat(
                        Stream.of(
                                "-Xms448m",
                                "-Xmx448m",
                                "-Xmn192m",
                                "-XX:+UseSerialGC",
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:-BytecodeVerificationRemote"),
                        Stream.of(others))
                .toList();
    }

    /** {@code payara-h2} and the like. */
    public static String name() {
        return System.getProperty("it.name");
    }

    public static int port() {
        return Integer.getInteger("it.http.port");
    }

    /** The folder of this run. */
    public static Path folder() {
        return Path.of(System.getProperty("it.target"), "it", name());
    }

    /** The folder in which the server under test keeps what is to stay. */
    static Path data() {
        return folder().resolve("data");
    }

    /** The line to the MariaDB of this run. */
    public static FaultyLine line() {
        return line;
    }

    /** Where the server under test logs to: folders and files. */
    public static List<Path> logs() {
        List<Path> logs = new ArrayList<>();
        if (name().startsWith("wildfly")) {
            logs.add(Path.of(System.getProperty("wildfly.home"), "standalone", "log"));
        } else {
            logs.add(folder().resolve("server.log"));
        }
        if (System.getProperty("it.log") != null) {
            logs.add(Path.of(System.getProperty("it.log")));
        }
        return logs;
    }

    /** The deployment, as Arquillian wants it. */
    static final class Archive {
        @Deployment(testable = false)
        public static WebArchive war() {
            // Payara Micro takes the context root from this name.
            return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                    .importFrom(Path.of(System.getProperty("it.target"), "tariscope.war")
                            .toFile())
                    .as(WebArchive.class);
        }
    }

    /** The started server; closed by JUnit at the end of the run. */
    static final class Running implements AutoCloseable {
        private final TestRunnerAdaptor arquillian;
        private final List<AutoCloseable> others = new ArrayList<>();

        Running() {
            Folder.fresh(folder());
            List<String> settings = new ArrayList<>(List.of(
                    "tariscope.data=" + data(),
                    "tariscope.demo=true",
                    "tariscope.demo.password=" + PASSWORD,
                    "tariscope.zone=Europe/Kyiv",
                    // Accounts change when a test wants it, not when some time of the day has come.
                    "tariscope.charging.schedule=off",
                    "tariscope.proxy.trusted=" + TRUSTED_PROXY,
                    "tariscope.proxy.header=x-forwarded-for",
                    "tariscope.cors.origins=https://portal.example",
                    "tariscope.limit.logins=1000",
                    "tariscope.limit.sql=1000"));
            if (DatabaseUnderTest.isMariaDb()) {
                settings.addAll(mariaDb());
                settings.addAll(SQL);
            } else {
                settings.add("tariscope.db.url=" + DatabaseUnderTest.h2());
                settings.add("h2.bindAddress=127.0.0.1");
            }
            System.setProperty("it.logging", payaraLogging().toString());
            System.setProperty("it.java.options", String.join(" ", JAVA_OPTIONS));
            System.setProperty(
                    "it.options",
                    String.join(" ", settings.stream().map("-D"::concat).toList()));
            arquillian = TestRunnerAdaptorBuilder.build();
            try {
                arquillian.beforeSuite();
                arquillian.beforeClass(Archive.class, LifecycleMethodExecutor.NO_OP);
            } catch (Exception failed) {
                throw new IllegalStateException("The server did not start: " + name(), failed);
            }
        }

        /** Over a line that tests can cut, with an account that may do what docs/operations.md says and no more. */
        private List<String> mariaDb() {
            RealMariaDb database = new RealMariaDb(folder(), Integer.getInteger("it.mariadb.port"));
            line = new FaultyLine(Integer.getInteger("it.mariadb.port"));
            others.add(line);
            others.add(database);
            try {
                DocumentedAccount.make(database);
            } catch (SQLException failed) {
                throw new IllegalStateException("The server's account could not be made", failed);
            }
            return List.of(
                    "tariscope.db.url=" + line.url("tariscope"),
                    "tariscope.db.user=" + DocumentedAccount.NAME,
                    "tariscope.db.password=" + DocumentedAccount.PASSWORD);
        }

        /** Payara Micro logs to the console only, where Arquillian waits for its words; tests want to read what it logs. */
        private static Path payaraLogging() {
            String text =
                    """
                    handlers=java.util.logging.ConsoleHandler,java.util.logging.FileHandler
                    java.util.logging.ConsoleHandler.formatter=com.sun.enterprise.server.logging.ODLLogFormatter
                    java.util.logging.FileHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
                    java.util.logging.FileHandler.pattern=%s
                    .level=INFO
                    """
                            .formatted(folder().resolve("server.log"));
            try {
                return Files.writeString(folder().resolve("logging.properties"), text);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {
            try {
                stop();
            } catch (Exception failed) {
                throw new IllegalStateException("The server did not stop: " + name(), failed);
            }
        }

        private void stop() throws Exception {
            arquillian.afterClass(Archive.class, LifecycleMethodExecutor.NO_OP);
            arquillian.afterSuite();
            for (AutoCloseable other : others) {
                other.close();
            }
            arquillian.shutdown();
        }
    }
}
