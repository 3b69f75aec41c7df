package org.tariscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingTableTest {
    @Test
    void theReadmeListsEverySettingAsItIs() throws IOException {
        List<String> described = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `tariscope."))
                .toList();
        assertThat(described)
                .containsExactlyElementsOf(
                        Stream.of(Setting.values()).map(SettingTableTest::line).toList());
    }

    private static String line(Setting setting) {
        String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        return "| `" + setting.key() + "` | `" + setting.variable() + "` | " + fallback + " | " + setting.text() + " |";
    }
}
