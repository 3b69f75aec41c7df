package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares what the servers and databases of this build answered; runs after them, without a server. */
class TranscriptsAgreeIT {

    @TestFactory
    Stream<DynamicTest> everyServerAndDatabaseAnswersTheSameBytes() {
        return agree("", "payara-h2", "payara-mariadb", "wildfly-h2", "wildfly-mariadb");
    }

    /** It is never there with H2, so only the servers are alike. */
    @TestFactory
    Stream<DynamicTest> sqlIsTheSameOnEveryServer() {
        return Stream.concat(
                agree("sql-", "payara-h2", "wildfly-h2"), agree("sql-", "payara-mariadb", "wildfly-mariadb"));
    }

    private static Stream<DynamicTest> agree(String prefix, String... runs) {
        List<String> expected = Stream.of(runs)
                .filter(run -> !Boolean.getBoolean("skipped." + run))
                .map(prefix::concat)
                .toList();
        // Who chose single tests with -Dit.test may not have chosen the one that writes.
        boolean written = expected.stream().allMatch(name -> Files.exists(Transcript.file(name)));
        return expected.stream()
                .map(name -> DynamicTest.dynamicTest(name + " as " + expected.get(0), () -> {
                    assumeTrue(System.getProperty("it.test") == null || written);
                    assertThat(Transcript.file(name)).isNotEmptyFile();
                    assertThat(Transcript.read(name)).containsExactlyElementsOf(Transcript.read(expected.get(0)));
                }));
    }
}
