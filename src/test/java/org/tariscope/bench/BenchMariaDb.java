package org.tariscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.tariscope.RealMariaDb;

/** Runs an empty MariaDB for a benchmark until it is killed. */
public final class BenchMariaDb {
    private BenchMariaDb() {}

    /** Arguments: the folder, the port. Writes {@code ready} into the folder when it may be used. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        RealMariaDb server = new RealMariaDb(
                folder,
                Integer.parseInt(arguments[1]),
                "--innodb-buffer-pool-size=2G",
                "--innodb-log-file-size=1G",
                "--innodb-flush-log-at-trx-commit=1");
        Files.writeString(folder.resolve("ready"), server.url("tariscope"));
        new CountDownLatch(1).await();
    }
}
