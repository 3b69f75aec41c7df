package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockConflictTest {
    @ParameterizedTest
    @CsvSource({
        "40001, 40001, true, false",
        "90131, 90131, true, false",
        "HYT00, 50200, false, true",
        "HY000, 1205, false, true",
        "70100, 1969, false, true",
        "23505, 23505, false, false",
        "HY000, 0, false, false"
    })
    void statesAndCodesSayWhatItWas(String state, int code, boolean deadlock, boolean timeout) {
        Throwable wrapped = new IllegalStateException(new SQLException("failed", state, code));
        assertThat(LockConflict.isDeadlock(wrapped)).isEqualTo(deadlock);
        assertThat(LockConflict.isTimeout(wrapped)).isEqualTo(timeout);
    }

    @Test
    void anExceptionOfAServersPoolHasNoState() {
        assertThat(LockConflict.isDeadlock(new SQLException("no connection"))).isFalse();
        assertThat(LockConflict.isTimeout(new SQLException("no connection"))).isFalse();
        assertThat(LockConflict.isTimeout(new IllegalStateException("something else")))
                .isFalse();
    }
}
