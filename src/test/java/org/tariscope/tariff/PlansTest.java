package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.TestDatabase;
import org.tariscope.audit.Who;
import org.tariscope.http.BadValue;
import org.tariscope.http.Refusal;

@Tag("database")
class PlansTest {
    private final PriceListWriter list = new PriceListWriter(new TestDatabase());
    private final Plans plans = new Plans();

    @BeforeEach
    void wire() {
        plans.entities = list.entities;
        plans.changes = list.changes;
    }

    @AfterEach
    void close() throws SQLException {
        list.close();
    }

    @Test
    void aNewPlanIsActiveAndHasTwoDigits() {
        WholePlanAnswer made = save("{'name':'Evening'}");
        assertThat(made).isEqualTo(new WholePlanAnswer(made.id(), "Evening", null, null, 2, true, false));
    }

    @Test
    void withAnIdOnlyTheFieldsThatAreSentChange() {
        long id = save("{'name':'A','description':'d','attribute':'a','digitsafterdecimal':4}")
                .id();
        assertThat(save("{'id':" + id + ",'name':'B','active':false}"))
                .isEqualTo(new WholePlanAnswer(id, "B", "d", "a", 4, false, false));
        assertThat(save("{'id':" + id + ",'description':null,'attribute':null,'digitsafterdecimal':0}"))
                .isEqualTo(new WholePlanAnswer(id, "B", null, null, 0, false, false));
    }

    @Test
    void theMarkOfTheBasePlanMoves() {
        long first = save("{'name':'A','base':true}").id();
        long second = save("{'name':'B','base':true}").id();
        list.entities.clear();
        assertThat(save("{'id':" + first + "}").base()).isFalse();
        assertThat(save("{'id':" + second + "}").base()).isTrue();
    }

    @Test
    void theBasePlanStaysActive() {
        long id = save("{'name':'A','base':true}").id();
        assertThat(catchThrowableOfType(Refusal.class, () -> save("{'id':" + id + ",'active':false}")))
                .hasMessage("active: must be true for the base plan");
        assertThat(save("{'id':" + id + ",'active':false,'base':false}").active())
                .isFalse();
    }

    @Test
    void eachChangeMovesTheListsVersionAndIsAudited() {
        long id = save("{'name':'A'}").id();
        save("{'id':" + id + ",'active':false}");
        assertThat(list.moves()).isEqualTo(2);
        assertThat(list.audited).extracting("action").containsOnly("plans.save");
        assertThat(list.audited.get(1).before()).contains("active=true");
        assertThat(list.audited.get(1).after()).contains("active=false");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    {}                                     | missing-parameter
                    {'name':''}                            | invalid-value
                    {'name':'Taken'}                       | conflict
                    {'name':'A','digitsafterdecimal':11}   | out-of-range
                    {'name':'A','digitsafterdecimal':-1}   | out-of-range
                    """)
    void whatCannotBeIsRefusedByName(String body, String problem) {
        save("{'name':'Taken'}");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> save(body));
        assertThat(refusal.type().code()).isEqualTo(problem);
        assertThat(refusal.errors()).extracting(BadValue::name).hasSize(1);
    }

    private WholePlanAnswer save(String body) {
        return plans.save(Who.SYSTEM, PriceListWriter.json(PlansResource.METHODS, "plans.save", body));
    }
}
