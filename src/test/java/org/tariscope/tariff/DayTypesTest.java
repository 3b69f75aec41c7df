package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
class DayTypesTest {
    private final PriceListWriter list = new PriceListWriter(new TestDatabase());
    private final DayTypes types = new DayTypes();
    private long weekend;

    @BeforeEach
    void startWithAWeekend() {
        types.entities = list.entities;
        types.changes = list.changes;
        types.clock = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneId.of("UTC"));
        weekend = save("{'name':'Weekend','weekdays':[7,6],'dates':['2026-03-09','2026-03-10','2026-12-25']}")
                .id();
    }

    @AfterEach
    void close() throws SQLException {
        list.close();
    }

    @Test
    void whatIsNotSentStays() {
        DayTypeAnswer saved = save("{'id':" + weekend + ",'name':'Free days'}");
        assertThat(saved.name()).isEqualTo("Free days");
        assertThat(saved.weekdays()).containsExactly(6, 7);
        assertThat(saved.dates()).hasSize(3);
    }

    @Test
    void aListThatIsSentIsTheWholeListButPastDatesStay() {
        DayTypeAnswer saved = save("{'id':" + weekend + ",'weekdays':[7],'dates':['2027-01-01','2025-01-01']}");
        assertThat(saved.weekdays()).containsExactly(7);
        assertThat(saved.dates())
                .containsExactly(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 9), LocalDate.of(2027, 1, 1));
        list.entities.flush();
        list.entities.clear();
        assertThat(types.list(Page.ALL)).containsExactly(saved);
    }

    @Test
    void nullEmptiesAList() {
        DayTypeAnswer saved = save("{'id':" + weekend + ",'weekdays':null,'dates':[]}");
        assertThat(saved.weekdays()).isEmpty();
        assertThat(saved.dates()).containsExactly(LocalDate.of(2026, 3, 9));
        assertThat(list.audited.get(1).before()).contains("weekdays=[6, 7]").contains("2026-12-25");
        assertThat(list.audited.get(1).after()).contains("weekdays=[]").contains("dates=[]");
        assertThat(list.moves()).isEqualTo(2);
    }

    @Test
    void aWeekdayOrADateBelongsToOneTypeOnly() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> save("{'name':'Weekend','weekdays':[1,6,7],'dates':['2026-12-25','2026-12-26','2026-03-09']}"));
        assertThat(refusal.type().code()).isEqualTo("conflict");
        assertThat(refusal.errors())
                .extracting(error -> error.name() + ": " + error.detail())
                .containsExactly(
                        "name: belongs to day type " + weekend,
                        "weekdays: 6 belongs to day type " + weekend,
                        "weekdays: 7 belongs to day type " + weekend,
                        "dates: 2026-12-25 belongs to day type " + weekend,
                        "dates: 2026-03-09 belongs to day type " + weekend);
        assertThat(types.list(Page.ALL)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                              | missing-parameter | name
                    {'name':''}                                     | invalid-value     | name
                    {'name':'A','weekdays':[0]}                     | out-of-range      | weekdays[0]
                    {'name':'A','weekdays':[1,1]}                   | invalid-value     | weekdays
                    {'name':'A','dates':['2026-13-01']}             | invalid-value     | dates[0]
                    {'name':'A','dates':['2026-12-01','2026-12-01']} | invalid-value    | dates
                    """)
    void whatCannotBeIsRefusedByName(String body, String problem, String name) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> save(body));
        assertThat(refusal.type().code()).isEqualTo(problem);
        assertThat(refusal.errors()).extracting(BadValue::name).containsExactly(name);
    }

    private DayTypeAnswer save(String body) {
        return types.save(Who.SYSTEM, PriceListWriter.json(DayTypesResource.METHODS, "daytypes.save", body));
    }
}
