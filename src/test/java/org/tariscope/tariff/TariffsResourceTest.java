package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;

class TariffsResourceTest {
    @Test
    void detailsHaveTheDocumentedFieldsInOrder() {
        assertThat(fields(TariffAnswer.class))
                .isEqualTo("id name providerid parametersid planid activedate currencyid value roundto freeseconds"
                        + " substractseconds roundcostto rounddurationdown roundcostdown roundfirstminute noaccount"
                        + " accountdescription accountdns minimumduration stages minimumcost");
    }

    @Test
    void plansHaveTheDocumentedFieldsInOrder() {
        assertThat(fields(PlanAnswer.class)).isEqualTo("id name description attribute digitsafterdecimal");
    }

    @Test
    void detailsTakeTheDocumentedParametersAndNoneIsRequired() {
        List<Parameter> parameters = described("tariffs.details").parameters();

        assertThat(parameters)
                .extracting(Parameter::name)
                .containsExactly("providerid", "planid", "direction", "rateid", "limit", "offset");
        assertThat(parameters).noneMatch(Parameter::required);
    }

    @Test
    void everyDescribedMethodIsServedAndTheOtherWayRound() {
        assertThat(Arrays.stream(TariffsResource.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(ApiMethod.class))
                        .map(TariffsResourceTest::served))
                .containsExactlyInAnyOrderElementsOf(TariffsResource.METHODS.stream()
                        .map(MethodDescription::name)
                        .toList());
    }

    private static String served(Method method) {
        return method.getAnnotation(ApiMethod.class).value();
    }

    private static String fields(Class<? extends Record> answer) {
        return String.join(
                " ",
                Arrays.stream(answer.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static MethodDescription described(String name) {
        return TariffsResource.METHODS.stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
