package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aDeadlockIsTriedAgain() {
        assertThat(Retry.onDeadlock(failing("40001", 3))).isEqualTo("done");
        assertThat(tries).hasValue(4);
    }

    @Test
    void atMostThreeTimes() {
        assertThatThrownBy(() -> Retry.onDeadlock(failing("40001", 4))).isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(4);
    }

    @Test
    void anotherFailureIsNot() {
        assertThatThrownBy(() -> Retry.onDeadlock(failing("22003", 1))).isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "40001,1213,true",
        "HY000,1205,true",
        "HYT00,50200,true",
        "08S01,0,true",
        "22003,1264,false",
        "23505,0,false"
    })
    void whatGoesByDoesNotEndARun(String state, int code, boolean transientFailure) {
        assertThat(Transient.is(new IllegalStateException("x", new SQLException("y", state, code))))
                .isEqualTo(transientFailure);
    }

    private Supplier<String> failing(String state, int times) {
        return () -> {
            if (tries.incrementAndGet() <= times) {
                throw new IllegalStateException("It failed", new SQLException("Chosen as the victim", state));
            }
            return "done";
        };
    }
}
