package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.TestDatabase;
import org.tariscope.audit.Who;
import org.tariscope.http.BadValue;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Today is 2026-03-10. */
@Tag("database")
class TariffSavingTest {
    private final PriceListWriter list = new PriceListWriter(new TestDatabase());
    private final TariffSaving saving = new TariffSaving();
    private final WholeTariffs whole = new WholeTariffs();
    private String needed;
    private long provider;
    private long plan;
    private long weekend;

    @BeforeEach
    void startWithAProviderAndAPlan() {
        saving.entities = list.entities;
        saving.changes = list.changes;
        saving.clock = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneId.of("UTC"));
        whole.entities = list.entities;
        provider = saved(new Provider("Dnipro")).id();
        plan = saved(new Plan("Base")).id();
        long currency = saved(new Currency("EUR", "Euro", 2)).id();
        weekend = saved(new DayType("Weekend", EnumSet.of(DayOfWeek.SUNDAY), Set.of()))
                .id();
        needed = "'name':'Poland','providerid':" + provider + ",'direction':'out','planid':" + plan + ",'currencyid':"
                + currency + ",'value':0.5";
    }

    @AfterEach
    void close() throws SQLException {
        list.close();
    }

    @Test
    void aNewTariffHasTheDefaultsOfItsColumns() {
        SavedTariffAnswer made = save("'activedate':'2026-04-01'");
        WholeTariffAnswer row = row(made);
        assertThat(row.name()).isEqualTo("Poland");
        assertThat(row.unit()).isEqualTo("minute");
        assertThat(row.roundcostto()).isNull();
        assertThat(row.stagelist()).isEmpty();
        assertThat(row.codelist()).isEmpty();
    }

    @Test
    void everyFieldIsKept() {
        SavedTariffAnswer made = save("'activedate':'2026-04-01','unit':'second','roundto':6,'rounddurationdown':true,"
                + "'roundfirstminute':true,'firststep':60,'freeseconds':3,'freesecondsmode':'threshold',"
                + "'substractseconds':2,'minimumduration':30,'connectioncost':0.25,'minimumcost':0.1,'roundcostto':4,"
                + "'roundcostmode':'up','stages':1,'stagesmode':'volume','splitbands':true,'noaccount':true,"
                + "'accountdns':true,'accountdescription':'Calls',"
                + "'stagelist':[{'fromminute':0,'value':1},{'fromminute':60,'value':0.8,'roundto':30}],"
                + "'timelist':[{'daytypeid':" + weekend + ",'hourfrom':20,'hourto':24,'value':0.3}],"
                + "'codelist':[{'prefix':'48','name':'Poland'},"
                + "{'prefix':'4850','name':'Mobile','fromdate':'2026-05-01','todate':'2026-12-31'}]");
        WholeTariffAnswer row = row(made);
        assertThat(row.toString())
                .contains("unit=second", "roundto=6", "rounddurationdown=true", "firststep=60", "freeseconds=3")
                .contains("freesecondsmode=threshold", "substractseconds=2", "minimumduration=30")
                .contains("connectioncost=0.25", "minimumcost=0.10", "roundcostto=4", "roundcostmode=up")
                .contains("roundcostdown=false", "stages=1", "stagesmode=volume", "splitbands=true")
                .contains("noaccount=true", "accountdns=true", "accountdescription=Calls");
        assertThat(row.stagelist())
                .extracting(StagePart::fromminute, StagePart::roundto)
                .containsExactly(tuple(0, null), tuple(60, 30));
        assertThat(row.timelist())
                .extracting(TimePart::daytypeid, TimePart::hourfrom)
                .containsExactly(tuple(weekend, 20));
        assertThat(row.codelist())
                .containsExactly(
                        new CodePart("48", "Poland", LocalDate.of(2026, 4, 1), null),
                        code("4850", "2026-05-01", "2026-12-31"));
    }

    @Test
    void aVersionThatIsNotInForceYetIsChangedWhereItWasSent() {
        SavedTariffAnswer made = save(
                "'activedate':'2026-04-01','roundto':6,'stagelist':[{'fromminute':0,'value':1}],'accountdescription':'x'");
        SavedTariffAnswer again = save("'id':" + made.id() + ",'activedate':'2026-04-01','freeseconds':3,"
                + "'accountdescription':null,'stagelist':[{'fromminute':0,'value':2},{'fromminute':9,'value':1}]");
        assertThat(again).isEqualTo(made);
        WholeTariffAnswer row = row(made);
        assertThat(row.roundto()).isEqualTo(6);
        assertThat(row.freeseconds()).isEqualTo(3);
        assertThat(row.accountdescription()).isNull();
        assertThat(row.stagelist()).hasSize(2);
        save("'id':" + made.id() + ",'parametersid':" + made.parametersid() + ",'activedate':'2026-05-01'");
        assertThat(row(made).activedate()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void aVersionInForceIsNeverChanged() {
        for (String day : List.of("2026-03-10", "2025-01-01")) {
            SavedTariffAnswer made = save("'activedate':'" + day + "'");
            Refusal refusal = catchThrowableOfType(
                    Refusal.class, () -> save("'id':" + made.id() + ",'activedate':'" + day + "'"));
            assertThat(refusal.type()).isEqualTo(ProblemType.CONFLICT);
            assertThat(refusal).hasMessageContaining("Version " + made.parametersid() + " is in force since " + day);
        }
    }

    @Test
    void aNewVersionMayBeInThePast() {
        SavedTariffAnswer made = save("'activedate':'2026-03-01'");
        SavedTariffAnswer past = save("'id':" + made.id() + ",'activedate':'2026-02-01'");
        assertThat(past.id()).isEqualTo(made.id());
        assertThat(past.parametersid()).isNotEqualTo(made.parametersid());
        assertThat(whole.get(made.id(), plan)).hasSize(2);
    }

    @Test
    void aCodeThatIsNotListedAnyMoreEndsAndIsNotLost() {
        SavedTariffAnswer made =
                save("'activedate':'2026-03-01','codelist':[{'prefix':'48','name':'A'},{'prefix':'49','name':'B'}]");
        save("'id':" + made.id() + ",'activedate':'2026-04-01','codelist':[{'prefix':'48','name':'A'}]");
        assertThat(codes()).containsExactly(code("48", "2026-03-01", null), code("49", "2026-03-01", "2026-03-31"));
        save("'id':" + made.id() + ",'activedate':'2026-02-01','codelist':null");
        assertThat(codes())
                .containsExactly(code("48", "2026-03-01", "2026-03-10"), code("49", "2026-03-01", "2026-03-10"));
    }

    @Test
    void aCodeThatHasNeverBeenInForceIsTakenAway() {
        SavedTariffAnswer made = save("'activedate':'2026-04-01','codelist':[{'prefix':'48','name':'A'}]");
        save("'id':" + made.id() + ",'activedate':'2026-04-01','codelist':[{'prefix':'49','name':'B'}]");
        assertThat(codes()).containsExactly(code("49", "2026-04-01", null));
    }

    @Test
    void codesThatAreNotSentStay() {
        SavedTariffAnswer made = save("'activedate':'2026-04-01','codelist':[{'prefix':'48','name':'A'}]");
        save("'id':" + made.id() + ",'activedate':'2026-05-01'");
        assertThat(codes()).containsExactly(code("48", "2026-04-01", null));
    }

    @Test
    void aPrefixLeadsToOneTariffOnOneDay() {
        SavedTariffAnswer other =
                save("'activedate':'2026-04-01','codelist':[{'prefix':'48','name':'A','todate':'2026-04-30'}]");
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> save("'activedate':'2026-04-01','codelist':[{'prefix':'49','name':'B'},"
                        + "{'prefix':'48','name':'A','fromdate':'2026-04-30'}]"));
        assertThat(refusal.type()).isEqualTo(ProblemType.CONFLICT);
        assertThat(refusal)
                .hasMessage("codelist[1].prefix: 48 leads to tariff " + other.id() + " from 2026-04-01 to 2026-04-30");
        save("'activedate':'2026-04-01','codelist':[{'prefix':'48','name':'A','fromdate':'2026-05-01'}]");
    }

    @Test
    void aChangeMovesTheListsVersionAndIsAuditedWithTheCodesThatChanged() {
        SavedTariffAnswer made =
                save("'activedate':'2026-04-01','codelist':[{'prefix':'48','name':'A'},{'prefix':'49','name':'B'}]");
        String changed = "'id':" + made.id() + ",'activedate':'2026-04-01','roundto':6,"
                + "'codelist':[{'prefix':'48','name':'A'},{'prefix':'49','name':'C'}]";
        saveAll("{" + needed.replace("Poland", "Polska") + "," + changed + "}");
        assertThat(list.audited.get(1).object()).isEqualTo("tariff " + made.id() + " version " + made.parametersid());
        assertThat(list.audited.get(1).before())
                .contains("name=Poland", "roundto=0", "name=B")
                .doesNotContain("prefix=48");
        assertThat(list.audited.get(1).after())
                .contains("name=Polska", "roundto=6", "name=C")
                .doesNotContain("prefix=48");
        assertThat(list.moves()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    'value':-1                                                     | out-of-range  | value
                    'roundto':86401                                                | out-of-range  | roundto
                    'connectioncost':-0.1                                          | out-of-range  | connectioncost
                    'roundcostmode':'up','roundcostdown':true                      | invalid-value | roundcostdown
                    'roundfirstminute':true,'firststep':90                         | invalid-value | firststep
                    'stagelist':[{'fromminute':1,'value':1},{'fromminute':1,'value':2}] | invalid-value | stagelist[1].fromminute
                    'timelist':[{'daytypeid':1,'hourfrom':9,'hourto':9,'value':1}] | invalid-value | timelist[0].hourto
                    'timelist':[{'daytypeid':1,'hourfrom':9,'hourto':12,'value':1},{'daytypeid':1,'hourfrom':11,'hourto':13,'value':1}] | invalid-value | timelist[1].hourfrom
                    'codelist':[{'prefix':'4 8','name':'A'}]                       | invalid-value | codelist[0].prefix
                    'codelist':[{'prefix':'48','name':' '}]                        | invalid-value | codelist[0].name
                    'codelist':[{'prefix':'48','name':'A'},{'prefix':'48','name':'B'}] | conflict  | codelist[1].prefix
                    'codelist':[{'prefix':'48','name':'A','fromdate':'2026-05-01','todate':'2026-04-01'}] | invalid-value | codelist[0].todate
                    'codelist':[{'prefix':'48','name':'A','todate':'2026-03-01'}]  | conflict      | codelist[0].todate
                    """)
    void whatCannotBeIsRefusedByName(String fields, String problem, String name) {
        String body = fields.startsWith("'value'")
                ? "{'activedate':'2026-04-01'," + needed.replace("'value':0.5", fields) + "}"
                : "{'activedate':'2026-04-01'," + needed + ","
                        + fields.replace("'daytypeid':1", "'daytypeid':" + weekend) + "}";
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> saveAll(body));
        assertThat(refusal.type().code()).isEqualTo(problem);
        assertThat(refusal.errors()).extracting(BadValue::name).containsExactly(name);
    }

    @Test
    void aTariffKeepsItsProviderAndDirection() {
        SavedTariffAnswer made = save("'activedate':'2026-04-01'");
        long other = saved(new Provider("Other")).id();
        String body = "{'id':" + made.id() + ",'activedate':'2026-04-01',"
                + needed.replace("'providerid':" + provider, "'providerid':" + other)
                        .replace("'out'", "'in'") + "}";
        assertThat(catchThrowableOfType(Refusal.class, () -> saveAll(body)).errors())
                .extracting(BadValue::name)
                .containsExactly("providerid", "direction");
    }

    @Test
    void whatItRefersToMustBeThere() {
        for (String name : List.of("planid", "currencyid", "providerid")) {
            String body = ("{'activedate':'2026-04-01'," + needed + "}")
                    .replaceAll("'" + name + "':\\d+", "'" + name + "':999999");
            assertThat(catchThrowableOfType(Refusal.class, () -> saveAll(body)).type())
                    .isEqualTo(ProblemType.NOT_FOUND);
        }
    }

    private List<CodePart> codes() {
        list.entities.flush();
        list.entities.clear();
        return list.entities
                .createQuery("select c from Code c order by c.prefix, c.fromDate", Code.class)
                .getResultStream()
                .map(Code::part)
                .toList();
    }

    private static CodePart code(String prefix, String from, String to) {
        String name =
                switch (prefix) {
                    case "48" -> "A";
                    case "49" -> "B";
                    default -> "Mobile";
                };
        return new CodePart(prefix, name, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private WholeTariffAnswer row(SavedTariffAnswer made) {
        list.entities.flush();
        list.entities.clear();
        return whole.get(made.id(), plan).stream()
                .filter(row -> row.parametersid() == made.parametersid())
                .findFirst()
                .orElseThrow();
    }

    private SavedTariffAnswer save(String fields) {
        return saveAll("{" + needed + "," + fields + "}");
    }

    private SavedTariffAnswer saveAll(String body) {
        return saving.save(Who.SYSTEM, PriceListWriter.json(TariffsResource.METHODS, "tariffs.save", body));
    }

    private <T> T saved(T entity) {
        list.entities.persist(entity);
        list.entities.flush();
        return entity;
    }
}
