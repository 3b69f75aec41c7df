package org.tariscope.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tariscope.ApiApplication;

/** The reference in docs/ says what the code says; with -Dreference.write=true it is written anew. */
class ReferenceTest {
    private static final String COMMAND = "mvn test -Dtest=ReferenceTest -Dreference.write=true";

    @Test
    void theReferenceOfTheMethodsIsUpToDate() throws IOException {
        compare(Path.of("docs", "api.md"), Reference.methods(ApiApplication.catalogue()));
    }

    @Test
    void theReferenceOfTheProblemsIsUpToDate() throws IOException {
        compare(Path.of("docs", "problems.md"), Reference.problems());
    }

    private static void compare(Path file, String made) throws IOException {
        if (Boolean.getBoolean("reference.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }
        String stored = Files.exists(file) ? Files.readString(file) : "";
        assertThat(stored)
                .as("%s differs from the code. Rewrite it with: %s", file, COMMAND)
                .isEqualTo(made);
    }
}
