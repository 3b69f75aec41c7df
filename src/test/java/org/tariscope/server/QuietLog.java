package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whatever the tests of a class send, the server logs no error over it. For classes that send what nobody should: behind
 * {@link ServerUnderTest}.
 */
public final class QuietLog implements BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(QuietLog.class);

    /** WildFly's lines, and Payara's objects. */
    private static final Pattern ERROR = Pattern.compile("^\\S+ \\S+ (ERROR|FATAL) |\"Level\":\"SEVERE\"");

    /** Errors that a server logs by itself, before or behind us. */
    private static final List<Pattern> LISTED = List.of(
            Pattern.compile("org\\.glassfish\\.grizzly.*Can't use both headers Content-Length and Transfer-Encoding"));

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        context.getStore(HERE).put("before", errors().size());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        int before = context.getStore(HERE).get("before", Integer.class);
        assertThat(errors().stream().skip(before).filter(QuietLog::isNotListed))
                .as("errors in the server's log")
                .isEmpty();
    }

    private static boolean isNotListed(String line) {
        return LISTED.stream().noneMatch(listed -> listed.matcher(line).find());
    }

    private static List<String> errors() throws IOException {
        return logged().lines().filter(line -> ERROR.matcher(line).find()).toList();
    }

    /** All that the server has logged. */
    public static String logged() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path root : ServerUnderTest.logs()) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
