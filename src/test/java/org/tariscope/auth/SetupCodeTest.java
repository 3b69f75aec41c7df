package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariscope.settings.Settings;

class SetupCodeTest {
    private final MutableClock clock = new MutableClock();
    private final SetupCode code = new SetupCode();

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        code.settings =
                Settings.of(Map.of("tariscope.data", folder.resolve("data").toString()));
        code.clock = clock;
        code.open();
    }

    private Path file() {
        return folder.resolve("data/setup-code");
    }

    private String text() throws IOException {
        return Files.readString(file()).strip();
    }

    @Test
    void onlyTheOwnerOfTheFolderCanReadIt() throws IOException {
        assertThat(text()).matches("[0-9a-f]{32}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void itHoldsForAnHour() throws IOException {
        clock.advance(SetupCode.LIFETIME.minusSeconds(1));
        assertThat(code.isOpen()).isTrue();
        assertThat(code.matches(text())).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(code.isOpen()).isFalse();
        assertThat(code.matches(text())).isFalse();
    }

    @Test
    void nothingButTheCodeWillDo() throws IOException {
        assertThat(code.matches("")).isFalse();
        assertThat(code.matches(text().substring(1))).isFalse();
        assertThat(code.matches(" " + text() + "\n")).isTrue();
    }

    @Test
    void itIsGoneOnceItWasUsedAndTheNextStartHasAnother() throws IOException {
        String first = text();
        code.close();
        assertThat(file()).doesNotExist();
        assertThat(code.matches(first)).isFalse();
        assertThat(code.matches("")).isFalse();
        code.open();
        assertThat(text()).isNotEqualTo(first);
    }
}
