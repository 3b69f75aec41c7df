package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.TestDatabase;
import org.tariscope.audit.Who;
import org.tariscope.http.BadValue;
import org.tariscope.http.Page;
import org.tariscope.http.Refusal;

@Tag("database")
class CurrenciesTest {
    private final PriceListWriter list = new PriceListWriter(new TestDatabase());
    private final Currencies currencies = new Currencies();
    private long main;
    private long dollar;

    @BeforeEach
    void startWithAMainCurrencyAndAnother() {
        currencies.entities = list.entities;
        currencies.changes = list.changes;
        currencies.clock = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneId.of("UTC"));
        main = save("{'code':'EUR','name':'Euro','main':true}").id();
        dollar = save("{'code':'USD','name':'Dollar','rates':[{'fromdate':'2026-03-01','rate':0.9},"
                        + "{'fromdate':'2026-03-10','rate':0.91},{'fromdate':'2026-03-20','rate':0.92}]}")
                .id();
    }

    @AfterEach
    void close() throws SQLException {
        list.close();
    }

    @Test
    void aNewCurrencyHasTheDigitsOfIso4217() {
        assertThat(save("{'code':'JPY','name':'Yen'}").digits()).isZero();
        assertThat(save("{'code':'PLN','name':'Zloty','digits':4}").digits()).isEqualTo(4);
    }

    @Test
    void ratesThatAreNotSentStay() {
        assertThat(rates("{'fromdate':'2026-03-15','rate':0.915}"))
                .containsExactly(
                        rate("2026-03-01", "0.9"),
                        rate("2026-03-10", "0.91"),
                        rate("2026-03-15", "0.915"),
                        rate("2026-03-20", "0.92"));
        assertThat(save("{'id':" + dollar + ",'name':'US dollar'}").rates()).hasSize(4);
        list.entities.flush();
        list.entities.clear();
        assertThat(currencies.list(Page.ALL).get(1).rates()).hasSize(4);
    }

    @Test
    void todaysRateAndThoseToComeMayChange() {
        assertThat(rates("{'fromdate':'2026-03-10','rate':0.8},{'fromdate':'2026-03-20','rate':null}"))
                .containsExactly(rate("2026-03-01", "0.9"), rate("2026-03-10", "0.8"));
    }

    @Test
    void whatWasInForceOnAPastDayStays() {
        assertThat(rates("{'fromdate':'2026-03-01','rate':0.90}")).hasSize(3);
        refuses("conflict", "rates[0].fromdate", "{'fromdate':'2026-03-01','rate':0.91}");
        refuses("conflict", "rates[0].fromdate", "{'fromdate':'2026-03-05','rate':0.91}");
        refuses("conflict", "rates[0].rate", "{'fromdate':'2026-03-01','rate':null}");
        refuses("conflict", "rates[0].rate", "{'fromdate':'2026-03-10','rate':null}");
    }

    @Test
    void pastDaysWithoutARateMayGetOne() {
        assertThat(rates("{'fromdate':'2025-01-01','rate':1.1},{'fromdate':'2025-02-01','rate':1.2}"))
                .hasSize(5);
    }

    @Test
    void theMainCurrencyStays() {
        refuses("conflict", List.of("main"), "{'id':" + dollar + ",'main':true}", 2);
        refuses("conflict", List.of("main"), "{'id':" + main + ",'main':false}", 1);
        refuses("conflict", List.of("digits"), "{'id':" + main + ",'digits':3}", 1);
        refuses("conflict", List.of("rates"), "{'id':" + main + ",'rates':[{'fromdate':'2027-01-01','rate':1}]}", 1);
        assertThat(save("{'id':" + main + ",'main':true,'digits':2}").main()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                                 | missing-parameter | code
                    {'code':'eur','name':'x'}                          | invalid-value     | code
                    {'code':'XAU','name':'Gold'}                       | invalid-value     | code
                    {'code':'XXX','name':'None'}                       | invalid-value     | code
                    {'code':'USD','name':'Another'}                    | conflict          | code
                    {'code':'PLN','name':'x','rates':[{'fromdate':'2027-01-01','rate':0}]}    | out-of-range      | rates[0].rate
                    {'code':'PLN','name':'x','rates':[{'fromdate':'2027-01-01','rate':-1}]}   | out-of-range      | rates[0].rate
                    {'code':'PLN','name':'x','rates':[{'fromdate':'2027-01-01'}]}             | missing-parameter | rates[0].rate
                    {'code':'PLN','name':'x','rates':[{'fromdate':'2027-01-01','rate':1},{'fromdate':'2027-01-01','rate':2}]} | invalid-value | rates[1].fromdate
                    {'code':'PLN','name':'x','rates':[{'fromdate':'2027-01-01','rate':1234567890}]} | out-of-range | rates[0].rate
                    """)
    void whatCannotBeIsRefusedByName(String body, String problem, String name) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> save(body));
        assertThat(refusal.type().code()).isEqualTo(problem);
        assertThat(refusal.errors()).extracting(BadValue::name).contains(name);
        assertThat(currencies.list(Page.ALL)).hasSize(2);
    }

    @Test
    void anotherCodeIsAnotherCurrency() {
        refuses("conflict", List.of("code"), "{'id':" + dollar + ",'code':'PLN'}", 1);
    }

    @Test
    void theAuditHasTheRatesThatWereSent() {
        rates("{'fromdate':'2026-03-20','rate':0.95}");
        assertThat(list.audited.get(2).before()).contains("rate=0.92").doesNotContain("0.91");
        assertThat(list.audited.get(2).after()).contains("rate=0.95").doesNotContain("0.91");
        assertThat(list.moves()).isEqualTo(3);
    }

    private List<RateAnswer> rates(String rates) {
        return save("{'id':" + dollar + ",'rates':[" + rates + "]}").rates();
    }

    private static RateAnswer rate(String day, String rate) {
        return new RateAnswer(LocalDate.parse(day), new BigDecimal(rate));
    }

    private void refuses(String problem, String name, String rates) {
        refuses(problem, List.of(name), "{'id':" + dollar + ",'rates':[" + rates + "]}", 1);
    }

    private void refuses(String problem, List<String> names, String body, int errors) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> save(body));
        assertThat(refusal.type().code()).isEqualTo(problem);
        assertThat(refusal.errors())
                .extracting(BadValue::name)
                .containsAll(names)
                .hasSize(errors);
    }

    private CurrencyAnswer save(String body) {
        return currencies.save(Who.SYSTEM, PriceListWriter.json(CurrenciesResource.METHODS, "currencies.save", body));
    }
}
