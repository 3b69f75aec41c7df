package org.tariscope.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log shows three digits of a phone number, and of what somebody sent nothing. */
class MaskedTest {
    @ParameterizedTest
    @CsvSource({
        "380671234567, *********567",
        "+380671234567, *********567",
        "1234567, ****567",
        "123456789012345, ************345",
        "from 0671234567 to 0501234567., from *******567 to *******567.",
        "'(0671234567,0501234567)', '(*******567,*******567)'",
        "number=0671234567, number=*******567"
    })
    void ofAPhoneNumberTheLastThreeDigitsAreLeft(String text, String masked) {
        assertThat(Masked.phones(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                "port 18085",
                "2026-11-23T04:05:06.007Z",
                "12345678-1234-4234-8234-123456789012",
                "Thread-1795405353425",
                "1234567890123456",
                "0.1234567",
                "v202509010857",
                "x1234567",
                "1234567_8",
                "127.0.0.1"
            })
    void whatIsNoPhoneNumberStays(String text) {
        assertThat(Masked.phones(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Duplicate entry 'Jane O'Neil 0671234567' for key 'username'|Duplicate entry",
                "(conn=7) Data too long: \"Jane\"|(conn=7) Data too long",
                "Value too long for column \"NAME\": \"'Jane' (70)\"|Value too long for column",
                "For input string: \"Jane\"|For input string",
                "Text `Jane` could not be parsed|Text",
                "Invalid UUID string: Jane|Invalid UUID string",
                "0671234567 is taken|*******567 is taken",
                "id was not sent|id was not sent"
            })
    void aMessageEndsWhereItBeginsToQuote(String message, String shown) {
        assertThat(Masked.title(new IllegalStateException(message)))
                .isEqualTo("java.lang.IllegalStateException: " + shown);
    }

    @Test
    void whatADatabaseSaidIsKnownByItsCodes() {
        assertThat(Masked.title(new SQLException("'Jane' is taken", "23505", 1062)))
                .isEqualTo("java.sql.SQLException 23505/1062");
    }

    @Test
    void theMachinesOwnWordsStay() {
        String message = "Cannot invoke \"String.length()\" because \"<local1>\" is null";
        assertThat(Masked.title(new NullPointerException(message))).endsWith(": " + message);
    }

    @Test
    void kindsAndPlacesOfAllCausesStayAndTheirValuesGo() {
        Exception cause = new SQLException("Duplicate entry 'Jane'", "23000", 1062);
        Exception thrown = new IllegalStateException("Could not store 'Jane'", cause);
        StringWriter trace = new StringWriter();
        Masked.failure(thrown).printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .doesNotContain("Jane")
                .startsWith("java.lang.IllegalStateException: Could not store" + System.lineSeparator())
                .contains(
                        "Caused by: java.sql.SQLException 23000/1062: Duplicate entry",
                        "at org.tariscope.log.MaskedTest.kindsAndPlacesOfAllCausesStayAndTheirValuesGo");
        assertThat(Masked.failure(thrown).getStackTrace()).isEqualTo(thrown.getStackTrace());
    }

    @Test
    void causesThatGoInACircleEnd() {
        Exception one = new IllegalStateException("one");
        Exception other = new IllegalStateException("other", one);
        one.initCause(other);
        int causes = 0;
        for (Throwable cause = Masked.failure(one); cause != null; cause = cause.getCause()) {
            causes++;
        }
        assertThat(causes).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nFORGED", "a\u2028b", "a\u202eb", "a\u001b[2J"})
    void aMessageCannotBreakALineOfAnyLog(String message) {
        assertThat(Masked.title(new IllegalStateException(message)))
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\u2028]");
    }
}
