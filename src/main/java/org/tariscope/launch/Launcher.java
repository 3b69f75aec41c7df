package org.tariscope.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.tariscope.settings.BadSettings;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** Main class of {@code tariscope.jar}: {@code java -jar tariscope.jar} serves the API at the root of TARISCOPE_PORT. */
public final class Launcher {
    private static final String SERVER_MAIN = "fish.payara.micro.PayaraMicro";

    private Launcher() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Settings settings;
        try {
            settings = Settings.of(configured());
        } catch (BadSettings bad) {
            System.err.println(bad.getMessage());
            System.exit(1);
            return;
        }
        Path root = settings.data().resolve("server");
        createForOwner(settings.data());
        clear(root);
        ServerLog log = ServerLog.of(settings, root);
        String[] options = options(settings, root, log, arguments);
        Class.forName(SERVER_MAIN).getMethod("main", String[].class).invoke(null, (Object) options);
        if (!answers(settings.number(Setting.PORT))) {
            log.tell(Level.SEVERE, "Tariscope could not be started; the log has the reason.");
            Runtime.getRuntime().halt(1);
        }
        log.tell(Level.INFO, "Tariscope is ready at http://localhost:" + settings.text(Setting.PORT) + "/api/");
    }

    private static String[] options(Settings settings, Path root, ServerLog log, String[] arguments) {
        List<String> options = new ArrayList<>(List.of("--nocluster", "--nohostaware"));
        options.addAll(List.of("--port", settings.text(Setting.PORT), "--rootdir", root.toString()));
        options.addAll(List.of("--logproperties", log.configuration()));
        options.addAll(List.of(arguments));
        return options.toArray(String[]::new);
    }

    private static Map<String, String> configured() {
        Map<String, String> configured = new HashMap<>(System.getenv());
        System.getProperties().forEach((name, value) -> configured.put(name.toString(), value.toString()));
        return configured;
    }

    /** The database and the keys are nobody else's; a folder that is there already has the rights that somebody gave it. */
    private static void createForOwner(Path data) {
        try {
            if (!Files.exists(data)) {
                Files.createDirectories(data);
                if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + data + " cannot be made", failed);
        }
    }

    /** The server unpacks itself here at each start; what an older version left must not be mixed in. */
    private static void clear(Path root) {
        try {
            if (Files.exists(root)) {
                List<Path> all;
                try (Stream<Path> walk = Files.walk(root)) {
                    all = walk.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path path : all) {
                    Files.delete(path);
                }
            }
            Files.createDirectories(root);
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + root + " cannot be written", failed);
        }
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/live")
                    .toURL()
                    .openConnection();
            return connection.getResponseCode() == 200 && connection.getHeaderField("X-Request-Id") != null;
        } catch (IOException failed) {
            return false;
        }
    }
}
