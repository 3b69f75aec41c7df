package org.tariscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingTableTest {
    private static final List<String> SETTINGS =
            Stream.of(Setting.values()).map(SettingTableTest::line).toList();

    @Test
    void everySettingIsDocumentedAsItIs() throws IOException {
        assertThat(described("docs/configuration.md")).containsExactlyElementsOf(SETTINGS);
    }

    @Test
    void whatTheReadmeShowsOfThemIsTheSame() throws IOException {
        assertThat(described("README.md")).hasSizeGreaterThan(10).isSubsetOf(SETTINGS);
    }

    private static List<String> described(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith("| `tariscope."))
                .toList();
    }

    private static String line(Setting setting) {
        String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        return "| `" + setting.key() + "` | `" + setting.variable() + "` | " + fallback + " | " + setting.text() + " |";
    }
}
