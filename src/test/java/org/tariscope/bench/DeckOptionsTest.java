package org.tariscope.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DeckOptionsTest {
    /** What decks are measured with is what operators are told to use. */
    @Test
    void theBenchmarkHasTheDocumentedOptions() throws IOException {
        assertThat(Pattern.compile("-XX:[^ )]+")
                        .matcher(line("bin/bench", "collector=(-Xms"))
                        .results()
                        .map(MatchResult::group))
                .hasSize(3)
                .isSubsetOf(line("docs/operations.md", "`-XX:+AlwaysPreTouch").split("[` ]"));
    }

    private static String line(String file, String part) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow();
    }
}
