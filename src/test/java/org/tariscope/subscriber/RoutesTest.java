package org.tariscope.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.TestDatabase;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.BadValue;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Page;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

@Tag("database")
class RoutesTest {
    private static final String TWO =
            """
            ,'replacementlist':[{'direction':'out','prefix':'0','replaceto':'380','numberlength':10},
             {'direction':'in','prefix':'','replaceto':'+','providerid':85}]""";

    private static final ReplacementAnswer OUT = new ReplacementAnswer("out", "0", "380", 10, null);
    private static final ReplacementAnswer IN = new ReplacementAnswer("in", "", "+", null, 85L);

    private final TestDatabase database = new TestDatabase();
    private final EntityManager entities = database.entities();
    private final Routes routes = new Routes();
    private final List<AuditEntry> audited = new ArrayList<>();
    private long pbx;
    private long other;

    @BeforeEach
    void startWithTwoPbxs() {
        entities.getTransaction().begin();
        for (String provider : List.of("84, 'Dnipro Telecom'", "85, 'Carpathia Voice'")) {
            entities.createNativeQuery("insert into provider (id, name) values (" + provider + ")")
                    .executeUpdate();
        }
        Node kyiv = saved(new Node("Kyiv", ZoneId.of("Europe/Kyiv")));
        pbx = saved(new Pbx(kyiv.id(), "Main exchange")).id();
        other = saved(new Pbx(kyiv.id(), "Second exchange")).id();
        routes.entities = entities;
        routes.audit = new AuditLog() {
            @Override
            public void record(Who who, AuditEntry entry) {
                audited.add(entry);
            }
        };
    }

    @AfterEach
    void close() throws SQLException {
        entities.getTransaction().rollback();
        entities.close();
        database.close();
    }

    @Test
    void aNewRouteNeedsNothingButItsPbxAndName() {
        RouteAnswer made = save("'name':'T1'");
        assertThat(made).isEqualTo(new RouteAnswer(made.id(), pbx, "T1", null, "", null, List.of()));
        assertThat(stored()).containsExactly(made);
    }

    @Test
    void everyFieldIsKeptAndReplacementsStayInTheirOrder() {
        RouteAnswer made = save("'name':'T1','providerid':84,'accesscode':'*9#','description':'Abroad'" + TWO);
        assertThat(made).isEqualTo(new RouteAnswer(made.id(), pbx, "T1", 84L, "*9#", "Abroad", List.of(OUT, IN)));
        assertThat(stored()).containsExactly(made);
    }

    @Test
    void whatIsNotSentStaysAndWhatIsNullIsEmpty() {
        RouteAnswer made = save("'name':'T1','providerid':84,'accesscode':'9','description':'Abroad'" + TWO);
        String id = "'id':" + made.id();
        assertThat(save(id + ",'name':'T2'"))
                .isEqualTo(new RouteAnswer(made.id(), pbx, "T2", 84L, "9", "Abroad", List.of(OUT, IN)));
        RouteAnswer emptied =
                save(id + ",'name':'T2','providerid':null,'accesscode':null,'description':null,'replacementlist':[]");
        assertThat(emptied).isEqualTo(new RouteAnswer(made.id(), pbx, "T2", null, "", null, List.of()));
        assertThat(stored()).containsExactly(emptied);
    }

    @Test
    void aListThatIsSentIsTheWholeList() {
        String id = "'name':'T1','id':" + save("'name':'T1'" + TWO).id();
        assertThat(save(id + ",'replacementlist':[{'direction':'in','prefix':'','replaceto':'+','providerid':85}]")
                        .replacements())
                .containsExactly(IN);
        assertThat(stored().get(0).replacements()).containsExactly(IN);
        assertThat(save(id + TWO).replacements()).containsExactly(OUT, IN);
        assertThat(stored().get(0).replacements()).containsExactly(OUT, IN);
        assertThat(save(id + ",'replacementlist':null").replacements()).isEmpty();
        assertThat(stored().get(0).replacements()).isEmpty();
    }

    @Test
    void aListIsOfOnePbxOrOfAllPartByPart() {
        RouteAnswer first = save("'name':'T1'" + TWO);
        RouteAnswer second = saveOn(other, "'name':'T1'" + TWO);
        RouteAnswer third = save("'name':'T2'");
        assertThat(stored()).containsExactly(first, second, third);
        assertThat(routes.list(pbx, Page.ALL)).containsExactly(first, third);
        assertThat(routes.list(0, new Page(Optional.of(1), 1))).containsExactly(second);
        assertThat(routes.list(999_999, Page.ALL)).isEmpty();
    }

    @Test
    void eachChangeIsAuditedWithBeforeAndAfter() {
        long id = save("'name':'T1'" + TWO).id();
        save("'id':" + id + ",'name':'T1','accesscode':'9'");
        String before = "id=" + id + ", pbxid=" + pbx + ", name=T1, providerid=null, accesscode=, description=null, "
                + "replacements=[out 0>380 length 10, in >+ provider 85]";
        assertThat(audited)
                .containsExactly(
                        new AuditEntry("routes.save", "route " + id, "ok", "", before),
                        new AuditEntry(
                                "routes.save",
                                "route " + id,
                                "ok",
                                before,
                                before.replace("accesscode=", "accesscode=9")));
    }

    @Test
    void aNameBelongsToOneRouteOfAPbx() {
        long taken = save("'name':'T1'").id();
        long id = save("'name':'T2'").id();
        assertThat(saveOn(other, "'name':'T1'").name()).isEqualTo("T1");
        assertThat(save("'name':'t1'").name()).isEqualTo("t1");
        assertThat(save("'id':" + id + ",'name':'T2'").name()).isEqualTo("T2");
        String detail = "name: belongs to route " + taken + " of PBX " + pbx;
        refused(ProblemType.CONFLICT, detail, "'name':'T1'");
        refused(ProblemType.CONFLICT, detail, "'id':" + id + ",'name':'T1','description':'x','replacementlist':[]");
    }

    @Test
    void aRouteKeepsItsPbx() {
        long id = save("'name':'T1'" + TWO).id();
        unchanged(() -> {
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> saveOn(other, "'id':" + id + ",'name':'T2'" + TWO));
            assertThat(refusal.type()).isEqualTo(ProblemType.CONFLICT);
            assertThat(refusal).hasMessage("pbxid: is " + pbx + "; a route keeps its PBX");
        });
    }

    @Test
    void whatARouteRefersToIsThere() {
        long id = save("'name':'T1','providerid':84" + TWO).id();
        String known = "'id':" + id + ",'name':'T2'";
        refused(ProblemType.NOT_FOUND, "There is no route 999999", "'id':999999,'name':'T2'");
        refused(ProblemType.NOT_FOUND, "There is no provider 86", known + ",'providerid':86,'replacementlist':[]");
        refused(
                ProblemType.NOT_FOUND,
                "There is no provider 87",
                known
                        + ",'providerid':85,'replacementlist':[{'direction':'in','prefix':'','replaceto':'','providerid':87}]");
        unchanged(() -> assertThat(catchThrowableOfType(Refusal.class, () -> saveOn(999_999, "'name':'T2'")))
                .hasMessage("There is no PBX 999999"));
    }

    @Test
    void ofTheSameNumbersThereIsOneReplacement() {
        String list = ",'replacementlist':[{'direction':'out','prefix':'0','replaceto':'380','numberlength':10},"
                + "{'direction':'out','prefix':'0','replaceto':''},{'direction':'in','prefix':'0','replaceto':'1'},"
                + "{'direction':'out','prefix':'0','replaceto':'','numberlength':9}";
        assertThat(save("'name':'T1'" + list + "]").replacements()).hasSize(4);
        refused(
                ProblemType.CONFLICT,
                "replacementlist[4]: has the direction, prefix and numberlength of replacementlist[1]",
                "'name':'T2'" + list + ",{'direction':'out','prefix':'0','replaceto':'7','providerid':84}]");
        refused(
                ProblemType.CONFLICT,
                "replacementlist[4]: has the direction, prefix and numberlength of replacementlist[0]",
                "'name':'T2'" + list + ",{'direction':'OUT','prefix':'0','replaceto':'7','numberlength':10}]");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    'description':'x'                  | missing-parameter | name
                    'name':null                        | missing-parameter | name
                    'name':''                          | invalid-value     | name
                    'name':' '                         | invalid-value     | name
                    'name':'T2','accesscode':'12a'     | invalid-value     | accesscode
                    'name':'T2','accesscode':'+1'      | invalid-value     | accesscode
                    'name':'T2','accesscode':'123456789012345678901' | too-long | accesscode
                    'name':'T2','providerid':0         | out-of-range      | providerid
                    'name':'T2','provider':84          | unknown-member    | provider
                    'name':'T2','replacementlist':{}   | type              | replacementlist
                    """)
    void whatCannotBeIsRefusedByName(String fields, String problem, String field) {
        refusedByName(fields, problem, field);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    {'prefix':'0','replaceto':''}                                        | missing-parameter | direction
                    {'direction':'both','prefix':'0','replaceto':''}                     | invalid-value     | direction
                    {'direction':'in','replaceto':''}                                    | missing-parameter | prefix
                    {'direction':'in','prefix':'0 ','replaceto':''}                      | invalid-value     | prefix
                    {'direction':'in','prefix':'0'}                                      | missing-parameter | replaceto
                    {'direction':'in','prefix':'0','replaceto':'(38)'}                   | invalid-value     | replaceto
                    {'direction':'in','prefix':'0','replaceto':'','numberlength':0}      | out-of-range      | numberlength
                    {'direction':'in','prefix':'0','replaceto':'','numberlength':51}     | out-of-range      | numberlength
                    {'direction':'in','prefix':'012','replaceto':'','numberlength':2}    | invalid-value     | numberlength
                    """)
    void whatAReplacementCannotBeIsRefusedByItsPlace(String replacement, String problem, String field) {
        String list = "'name':'T2','replacementlist':[{'direction':'in','prefix':'9','replaceto':''}," + replacement;
        refusedByName(list + "]", problem, "replacementlist[1]." + field);
    }

    @Test
    void aListHasAtMostTwoHundredReplacements() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add("{'direction':'out','prefix':'" + i + "','replaceto':''}");
        }
        assertThat(save("'name':'T1','replacementlist':[" + String.join(",", many) + "]")
                        .replacements())
                .hasSize(200);
        many.add("{'direction':'out','prefix':'x','replaceto':''}");
        refusedByName(
                "'name':'T2','replacementlist':[" + String.join(",", many) + "]", "too-many-values", "replacementlist");
    }

    private void refused(ProblemType type, String detail, String fields) {
        unchanged(() -> {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> save(fields));
            assertThat(refusal).hasMessage(detail);
            assertThat(refusal.type()).isEqualTo(type);
        });
    }

    private void refusedByName(String fields, String problem, String field) {
        unchanged(() -> {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> save(fields));
            assertThat(refusal.errors()).extracting(BadValue::name).containsExactly(field);
            assertThat(refusal.type().code()).isEqualTo(problem);
        });
    }

    /** Nothing is written, and nothing is audited, even where the transaction would go on. */
    private void unchanged(Runnable refused) {
        List<RouteAnswer> before = stored();
        int rows = audited.size();
        refused.run();
        assertThat(stored()).isEqualTo(before);
        assertThat(audited).hasSize(rows);
    }

    /** As another transaction would read them. */
    private List<RouteAnswer> stored() {
        entities.flush();
        entities.clear();
        return routes.list(0, Page.ALL);
    }

    private RouteAnswer save(String fields) {
        return saveOn(pbx, fields);
    }

    private RouteAnswer saveOn(long pbxId, String fields) {
        MethodDescription method = RoutesResource.METHODS.get(1);
        String body = "{'pbxid':" + pbxId + "," + fields + "}";
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return routes.save(
                Who.SYSTEM,
                Parameters.fromBody(method, "application/json", null, new ByteArrayInputStream(bytes), 1_000_000));
    }

    private <T> T saved(T entity) {
        entities.persist(entity);
        entities.flush();
        return entity;
    }
}
