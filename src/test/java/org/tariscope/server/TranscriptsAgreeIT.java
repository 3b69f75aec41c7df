package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares what the servers and databases of this build answered; runs after them, without a server. */
class TranscriptsAgreeIT {

    @TestFactory
    Stream<DynamicTest> everyServerAndDatabaseAnswersTheSameBytes() throws IOException {
        List<String> expected = Stream.of("payara-h2", "payara-mariadb", "wildfly-h2", "wildfly-mariadb")
                .filter(run -> !Boolean.getBoolean("skipped." + run))
                .toList();
        List<Path> files = expected.stream()
                .map(run -> TranscriptIT.folder().resolve(run + ".txt"))
                .toList();
        // Who chose single tests with -Dit.test may not have chosen the one that writes.
        assumeTrue(System.getProperty("it.test") == null || files.stream().allMatch(Files::exists));
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file).isNotEmptyFile());
        List<String> first = answers(files.get(0));
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName() + " as " + files.get(0).getFileName(),
                        () -> assertThat(answers(file)).containsExactlyElementsOf(first)));
    }

    private static List<String> answers(Path file) throws IOException {
        return List.of(Files.readString(file).split("(?=### )"));
    }
}
