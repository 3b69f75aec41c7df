package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.TestDatabase;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.Who;
import org.tariscope.http.BadValue;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

@Tag("database")
class ProvidersTest {
    private final PriceListWriter list = new PriceListWriter(new TestDatabase());
    private final Providers providers = new Providers();

    @BeforeEach
    void wire() {
        providers.entities = list.entities;
        providers.changes = list.changes;
    }

    @AfterEach
    void close() throws SQLException {
        list.close();
    }

    @Test
    void withoutAnIdANewOneIsMade() {
        ProviderAnswer made = save("{'name':'Dnipro Telecom','description':'Abroad'}");
        assertThat(made).isEqualTo(new ProviderAnswer(made.id(), "Dnipro Telecom", "Abroad", false));
        assertThat(providers.list(Page.ALL)).containsExactly(made);
    }

    @Test
    void withAnIdOnlyTheFieldsThatAreSentChange() {
        long id = save("{'name':'Dnipro','description':'Abroad','main':true}").id();
        assertThat(save("{'id':" + id + ",'name':'Dnipro Telecom'}"))
                .isEqualTo(new ProviderAnswer(id, "Dnipro Telecom", "Abroad", true));
        assertThat(save("{'id':" + id + ",'description':null}"))
                .isEqualTo(new ProviderAnswer(id, "Dnipro Telecom", null, true));
        assertThat(save("{'id':" + id + ",'main':false}").main()).isFalse();
    }

    @Test
    void theMarkOfTheMainOneMoves() {
        save("{'name':'A','main':true}");
        save("{'name':'B','main':true}");
        list.entities.clear();
        assertThat(providers.list(Page.ALL))
                .extracting(ProviderAnswer::name, ProviderAnswer::main)
                .containsExactly(tuple("A", false), tuple("B", true));
    }

    @Test
    void eachChangeMovesTheListsVersionAndIsAuditedWithBeforeAndAfter() {
        long id = save("{'name':'A'}").id();
        save("{'id':" + id + ",'main':true}");
        assertThat(list.audited)
                .containsExactly(
                        new AuditEntry(
                                "providers.save",
                                "provider " + id,
                                "ok",
                                "",
                                "id=" + id + ", name=A, description=null, main=false"),
                        new AuditEntry(
                                "providers.save",
                                "provider " + id,
                                "ok",
                                "id=" + id + ", name=A, description=null, main=false",
                                "id=" + id + ", name=A, description=null, main=true"));
        assertThat(list.moves()).isEqualTo(2);
        assertThat(list.told()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    {}                   | missing-parameter | name
                    {'name':null}        | missing-parameter | name
                    {'name':''}          | invalid-value     | name
                    {'name':' '}         | invalid-value     | name
                    {'name':'Taken'}     | conflict          | name
                    {'id':1,'name':''}   | invalid-value     | name
                    """)
    void whatCannotBeIsRefusedByName(String body, String problem, String field) {
        save("{'name':'Taken'}");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> save(body));
        assertThat(refusal.type().code()).isEqualTo(problem);
        assertThat(refusal.errors()).extracting(BadValue::name).containsExactly(field);
        assertThat(providers.list(Page.ALL)).hasSize(1);
    }

    @Test
    void aNameMayBeSentAgainButNotTakenFromAnother() {
        long taken = save("{'name':'A'}").id();
        long id = save("{'name':'B'}").id();
        assertThat(save("{'id':" + id + ",'name':'B'}").name()).isEqualTo("B");
        assertThat(catchThrowableOfType(Refusal.class, () -> save("{'id':" + id + ",'name':'A'}")))
                .hasMessage("name: belongs to provider " + taken);
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertThat(catchThrowableOfType(Refusal.class, () -> save("{'id':999999}"))
                        .type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    private ProviderAnswer save(String body) {
        return providers.save(Who.SYSTEM, PriceListWriter.json(ProvidersResource.METHODS, "providers.save", body));
    }
}
