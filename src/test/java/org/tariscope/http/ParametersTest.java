package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private static final MethodDescription WITHOUT = MethodDescription.post("auth.logout", "Logs out");
    private static final String FULL = "{\"id\":7,\"count\":3,\"amount\":19.90,\"recursive\":true,"
            + "\"paymentday\":\"2024-02-29\",\"start\":\"2024-02-29T01:02:03\",\"fullname\":\"Jane\",\"note\":null,"
            + "\"password\":\"secret\",\"direction\":\"IN\",\"rights\":[\"a\",\"b\"]}";

    @Test
    void valuesHaveTheTypesOfTheDescription() {
        Parameters given = Example.json(FULL);
        assertThat(given.id("id")).isEqualTo(7);
        assertThat(given.whole("count")).isEqualTo(3);
        assertThat(given.decimal("amount")).isEqualTo(new BigDecimal("19.90"));
        assertThat(given.flag("recursive")).isTrue();
        assertThat(given.day("paymentday")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(given.moment("start")).isEqualTo(LocalDateTime.of(2024, 2, 29, 1, 2, 3));
        assertThat(given.text("fullname")).isEqualTo("Jane");
        assertThat(given.text("password")).isEqualTo("secret");
        assertThat(given.text("direction")).isEqualTo("in");
        assertThat(given.texts("rights")).containsExactly("a", "b");
    }

    @Test
    void absentOnesAreEmptyOrTheirDefaults() {
        Parameters given = Example.json("{\"id\":7}");
        assertThat(given.optionalId("SubscriberId")).contains(0L);
        assertThat(given.flag("recursive")).isFalse();
        assertThat(given.text("direction")).isEqualTo("All");
        assertThat(given.has("recursive")).isTrue();
        assertThat(given.optionalWhole("count")).isEmpty();
        assertThat(given.optionalDecimal("amount")).isEmpty();
        assertThat(given.optionalDay("paymentday")).isEmpty();
        assertThat(given.optionalMoment("start")).isEmpty();
        assertThat(given.optionalText("fullname")).isEmpty();
        assertThat(given.optionalTexts("rights")).isEmpty();
        assertThat(given.has("note")).isFalse();
        assertThat(given.cleared("note")).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> given.text("fullname"));
    }

    @Test
    void nullClearsWhereTheDescriptionSaysSo() {
        Parameters given = Example.json("{\"id\":7,\"note\":null,\"fullname\":null}");
        assertThat(given.has("note")).isTrue();
        assertThat(given.cleared("note")).isTrue();
        assertThat(given.optionalText("note")).isEmpty();
        assertThat(given.has("fullname")).isFalse();
        assertThat(given.cleared("fullname")).isFalse();
    }

    @Test
    void undeclaredNamesAndOtherTypesAreMistakesOfTheProgrammer() {
        Parameters given = Example.json(FULL);
        assertThatIllegalArgumentException().isThrownBy(() -> given.id("ID"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.has("nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.cleared("nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.id("count"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.whole("id"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.text("id"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.texts("fullname"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.moment("paymentday"));
    }

    @Test
    void canonicalFormIsEqualForEqualMeaningAndHoldsNoSecret() {
        Map<String, String> canonical = Example.json(FULL).canonical();
        assertThat(canonical).containsEntry("amount", "19.9").doesNotContainKey("password");
        assertThat(Example.json("{\"ID\":\"7\",\"amount\":1.50}").canonical())
                .isEqualTo(Example.form("amount=1.5&exampleid=7&direction=ALL").canonical());
        assertThat(Example.json("{\"id\":7,\"amount\":100}").canonical()).containsEntry("amount", "100");
        assertThat(Example.json("{\"id\":7,\"note\":null}").canonical())
                .isNotEqualTo(Example.json("{\"id\":7,\"note\":\"null\"}").canonical())
                .isNotEqualTo(Example.json("{\"id\":7}").canonical());
    }

    @Test
    void eachErrorIsNamedAsDocumentedAndRepeatsNoValue() {
        Refusal refusal = refusal(() -> Example.json("{\"ID\":\"evil\",\"subscriberid\":\"evil\",\"password\":\"evil"
                + "evilevilevilevil\",\"direction\":\"evil\",\"fullname\":\"evil\\u0007\"}"));
        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_PARAMETERS);
        assertThat(refusal.errors())
                .extracting(BadValue::name)
                .containsExactly("id", "SubscriberId", "fullname", "password", "direction");
        assertThat(refusal.errors()).noneMatch(error -> error.detail().contains("evil"));
        assertThat(refusal.getMessage()).doesNotContain("evil");
    }

    @Test
    void parametersOfAPostAreRefusedInTheQuery() {
        Parameters.refuseQuery(Example.METHOD, null);
        Parameters.refuseQuery(Example.METHOD, "");
        Refusal refusal = refusal(() -> Parameters.refuseQuery(Example.METHOD, "id=1&x=2&id=3"));
        assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_MEMBER);
        assertThat(refusal.errors()).extracting(BadValue::name).containsExactly("id", "x");
        assertThat(refusal(() -> Parameters.refuseQuery(Example.METHOD, "id=1&password=x"))
                        .type())
                .isEqualTo(ProblemType.CREDENTIALS_IN_URL);
    }

    @Test
    void credentialsInTheUrlAreRefusedWhereAMethodTakesASecret() {
        Parameters.refuseCredentialsInUrl(Example.METHOD, null);
        Parameters.refuseCredentialsInUrl(Example.METHOD, "id=1");
        Parameters.refuseCredentialsInUrl(WITHOUT, "password=x");
        Refusal refusal = refusal(() -> Parameters.refuseCredentialsInUrl(Example.METHOD, "%50assword=hunter2"));
        assertThat(refusal.type()).isEqualTo(ProblemType.CREDENTIALS_IN_URL);
        assertThat(refusal.getMessage()).doesNotContain("hunter2");
    }

    @Test
    void listsCannotBeChanged() {
        List<String> rights = Example.json(FULL).texts("rights");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> rights.add("sql"));
    }

    private static Refusal refusal(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
