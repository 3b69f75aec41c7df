package org.tariscope.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.TestDatabase;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Page;
import org.tariscope.http.Parameter;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.tariff.Tariffs;

@Tag("database")
class SubscribersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final TestDatabase database = new TestDatabase();
    private final EntityManager entities = database.entities();
    private final Subscribers subscribers = new Subscribers();
    private final PhoneNumbers numbers = new PhoneNumbers();
    private final List<Long> created = new ArrayList<>();
    private Department root;
    private Department sales;
    private Department export;
    private long node;
    private long pbx;

    @BeforeEach
    void startWithATreeOfDepartments() {
        entities.getTransaction().begin();
        run("insert into plan (id, name, base) values (43, 'Base', true)");
        run("insert into plan (id, name) values (44, 'Business')");
        run("insert into plan (id, name, active) values (46, 'Archive', false)");
        wire();
        Node kyiv = saved(new Node("Kyiv", ZoneId.of("Europe/Kyiv")));
        node = kyiv.id();
        pbx = saved(new Pbx(node, "Main exchange")).id();
        root = placed(Department.root(kyiv, "Kyiv"), "");
        sales = placed(root.group("Sales"), root.path());
        export = placed(sales.group("Export"), sales.path());
        entities.flush();
    }

    @SuppressWarnings("unchecked")
    private void wire() {
        subscribers.entities = entities;
        subscribers.clock = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneId.of("UTC"));
        subscribers.plans = new SubscriberPlans();
        subscribers.plans.entities = entities;
        subscribers.plans.tariffs = new Tariffs(entities, subscribers.clock);
        subscribers.audit = unwritten();
        numbers.entities = entities;
        numbers.audit = unwritten();
        subscribers.creations = (Event<SubscriberCreated>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    created.add(((SubscriberCreated) arguments[0]).id());
                    return null;
                });
    }

    /** Its rows need a connection of the server; the ITs read them. */
    private static AuditLog unwritten() {
        return new AuditLog() {
            @Override
            public void record(Who who, org.tariscope.audit.AuditEntry entry) {
                assertThat(entry.after()).doesNotContain("Наталя");
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
    void aNewSubscriberHasTheDefaultsTheBasePlanAndAnAccount() {
        CreatedAnswer answer = create("fullname=Наталя+Шевченко&departmentid=" + sales.id());
        SubscriberAnswer made = subscribers.get(answer.id());
        assertThat(answer.accountnumber()).isEqualTo(Long.toString(answer.id()));
        assertThat(made.fullname()).isEqualTo("Наталя Шевченко");
        assertThat(made.accountId()).isEqualTo(answer.accountnumber());
        assertThat(made.abonenttype()).isZero();
        assertThat(made.privilegediscount()).isEqualTo("0.00");
        assertThat(created).containsExactly(answer.id());
        assertThat(plans(answer.id())).containsExactly(TODAY + " 43");
    }

    @Test
    void everyDocumentedFieldOfCreateIsKept() {
        CreatedAnswer answer =
                create("fullname=Промінь+LLC&departmentid=" + sales.id() + "&subscribertype=1&connectiondate=2023-06-01"
                        + "&contactnumber=C-17&contractdate=2023-05-30&accountnumber=77-001&personalcode=p&edrpou=14360570"
                        + "&taxcode=143605704021&bankcode=305299&bankname=PrivatBank&bankaccount=UA21&rateplanid=44");
        SubscriberAnswer made = subscribers.get(answer.id());
        assertThat(List.of(made.code(), made.bankmfo(), made.contractid(), made.accountId(), made.taxcode()))
                .containsExactly("14360570", "305299", "C-17", "77-001", "143605704021");
        assertThat(made.abonenttype()).isEqualTo(1);
        assertThat(made.contractdate()).isEqualTo("2023-05-30");
        assertThat(made.bankaccount()).isEqualTo("UA21");
        assertThat(answer.accountnumber()).isEqualTo("77-001");
        assertThat(plans(answer.id())).containsExactly("2023-06-01 44");
    }

    @Test
    void aTakenAccountNumberIsAConflict() {
        create("fullname=A&accountnumber=77-001&departmentid=" + sales.id());
        refused(
                ProblemType.CONFLICT,
                "77-001",
                () -> create("fullname=B&accountnumber=77-001&departmentid=" + sales.id()));
    }

    @Test
    void nobodyIsMadeInADepartmentOrWithAPlanThatIsNotThere() {
        refused(ProblemType.NOT_FOUND, "department 999", () -> create("fullname=A&departmentid=999"));
        refused(ProblemType.NOT_FOUND, "plan 46", () -> create("fullname=A&rateplanid=46&departmentid=" + sales.id()));
        assertThat(created).isEmpty();
    }

    @Test
    void withoutABasePlanThePlanMustBeNamed() {
        run("update plan set base = false");
        refused(ProblemType.MISSING_PARAMETER, "rateplanid", () -> create("fullname=A&departmentid=" + sales.id()));
    }

    @Test
    void anUpdateChangesWhatWasSentAndEmptiesWhatIsNull() {
        long id = create("fullname=A&edrpou=1&taxcode=2&departmentid=" + sales.id())
                .id();
        update(id, "street=Khreshchatyk&House=17&edrpou=&floornumber=3&gender=2&privilegediscount=12.5");
        SubscriberAnswer changed = subscribers.get(id);
        assertThat(changed.street()).isEqualTo("Khreshchatyk");
        assertThat(changed.house()).isEqualTo("17");
        assertThat(changed.code()).isNull();
        assertThat(changed.taxcode()).isEqualTo("2");
        assertThat(changed.floornumber()).isEqualTo(3);
        assertThat(changed.privilegediscount()).isEqualTo("12.50");
        assertThat(changed.fullname()).isEqualTo("A");
    }

    @Test
    void anUpdateMovesBetweenDepartmentsAndPlans() {
        long id = create("fullname=A&connectiondate=2023-06-01&departmentid=" + sales.id())
                .id();
        update(id, "departmentid=" + export.id() + "&rateplanid=44");
        update(id, "rateplanid=43");
        assertThat(idsOf(export, false)).containsExactly(id);
        assertThat(plans(id)).containsExactly("2023-06-01 43", TODAY + " 43");
        refused(ProblemType.NOT_FOUND, "department 999", () -> update(id, "departmentid=999"));
    }

    @ParameterizedTest
    @CsvSource({"email,not-an-address", "gender,3", "privilegediscount,100.01"})
    void whatAFieldCannotBeIsNamed(String field, String value) {
        assertThatThrownBy(() -> SubscriberRules.check(
                        parameters("subscriber.update", SubscriberParameters.UPDATE, "id=1&" + field + "=" + value)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors())
                        .extracting(error -> error.name())
                        .containsExactly(field));
    }

    @Test
    void anAddressFindsItsSubscriberInAnyCaseAndSeveralAreNamed() {
        long one = create("fullname=A&departmentid=" + sales.id()).id();
        long two = create("fullname=B&departmentid=" + sales.id()).id();
        update(one, "email=Natalia@Example.com");
        entities.flush();
        entities.clear();
        assertThat(subscribers.get("natalia@example.COM").id()).isEqualTo(one);
        update(two, "email=natalia@example.com");
        entities.flush();
        refused(ProblemType.CONFLICT, one + ", " + two, () -> subscribers.get("natalia@example.com"));
        refused(ProblemType.NOT_FOUND, "e-mail", () -> subscribers.get("nobody@example.com"));
    }

    @Test
    void aDepartmentHasItsMembersOrThoseOfAllBelowItToo() {
        long top = create("fullname=A&departmentid=" + root.id()).id();
        long middle = create("fullname=B&departmentid=" + sales.id()).id();
        long below = create("fullname=C&departmentid=" + export.id()).id();
        assertThat(idsOf(sales, false)).containsExactly(middle);
        assertThat(idsOf(sales, true)).containsExactly(middle, below);
        assertThat(idsOf(root, true)).containsExactly(top, middle, below);
        assertThat(subscribers.idsOfNode(node, new Page(Optional.of(2), 1))).containsExactly(middle, below);
        refused(ProblemType.NOT_FOUND, "department 999", () -> subscribers.idsOfDepartment(999, true, Page.ALL));
        refused(ProblemType.NOT_FOUND, "node 999", () -> subscribers.idsOfNode(999, Page.ALL));
    }

    @Test
    void rowsComeInOrderWhateverTheirNumber() {
        List<Long> ids = LongStream.rangeClosed(1, 2_001).boxed().toList();
        List<Integer> asked = new ArrayList<>();
        SubscriberRows rows = new SubscriberRows(ids, part -> {
            asked.add(part.size());
            return part.stream().map(id -> named(id)).toList();
        });
        assertThat(asked).as("the first part comes at once").containsExactly(1000);
        assertThat(rows).toIterable().extracting(SubscriberAnswer::id).containsExactlyElementsOf(ids);
        assertThat(asked).containsExactly(1000, 1000, 1);
        assertThat(new SubscriberRows(List.of(), part -> List.of()).hasNext()).isFalse();
    }

    private SubscriberAnswer named(long id) {
        Subscriber subscriber = new Subscriber(1, "A", TODAY);
        SubscriberAnswer answer = subscriber.answer();
        return new SubscriberAnswer(
                id,
                answer.fullname(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                0,
                null,
                null,
                null,
                null,
                0,
                answer.privilegediscount());
    }

    @Test
    void aDnBelongsToOneSubscriberAtATime() {
        long one = create("fullname=A&departmentid=" + sales.id()).id();
        long two = create("fullname=B&departmentid=" + sales.id()).id();
        DnAnswer given = numbers.add(Who.SYSTEM, number(one, "2001", "2023-06-02"));
        assertThat(given).isEqualTo(new DnAnswer(given.id(), one, pbx, "2001"));
        for (String day : List.of("2023-06-02", "2024-01-01", "2022-01-01")) {
            refused(ProblemType.CONFLICT, "2001", () -> numbers.add(Who.SYSTEM, number(two, "2001", day)));
        }
        entities.find(PhoneNumber.class, given.id()).endOn(LocalDate.of(2023, 12, 31));
        refused(
                ProblemType.CONFLICT,
                "until 2023-12-31",
                () -> numbers.add(Who.SYSTEM, number(two, "2001", "2023-12-31")));
        numbers.add(Who.SYSTEM, number(two, "2001", "2024-01-01"));
        numbers.add(Who.SYSTEM, number(two, "2002", "2024-01-01"));
    }

    @Test
    void aDnNeedsASubscriberAndAPbx() {
        long one = create("fullname=A&departmentid=" + sales.id()).id();
        refused(ProblemType.NOT_FOUND, "subscriber 999", () -> numbers.add(Who.SYSTEM, number(999, "1", "2024-01-01")));
        refused(
                ProblemType.NOT_FOUND,
                "PBX 999",
                () -> numbers.add(Who.SYSTEM, new NewNumber(one, 999, "1", Optional.empty(), TODAY)));
    }

    private NewNumber number(long subscriber, String dn, String from) {
        return new NewNumber(subscriber, pbx, dn, Optional.empty(), LocalDate.parse(from));
    }

    private CreatedAnswer create(String form) {
        Parameters in = parameters("subscriber.create", SubscriberParameters.CREATE, form);
        return subscribers.create(
                Who.SYSTEM,
                new SentFields(in, SubscriberParameters.CREATE_NAMES),
                in.id("departmentid"),
                in.text("fullname"),
                in.optionalDay("connectiondate"),
                in.optionalId("rateplanid"));
    }

    private void update(long id, String form) {
        Parameters in = parameters("subscriber.update", SubscriberParameters.UPDATE, "id=" + id + "&" + form);
        subscribers.update(Who.SYSTEM, id, new SentFields(in, Map.of()), List.of(), in.optionalId("rateplanid"));
    }

    private static Parameters parameters(String method, List<Parameter> known, String form) {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        return Parameters.fromBody(
                MethodDescription.post(method, "").takes(known.toArray(Parameter[]::new)),
                "application/x-www-form-urlencoded",
                null,
                new java.io.ByteArrayInputStream(body),
                64 * 1024);
    }

    private List<Long> idsOf(Department department, boolean recursive) {
        return subscribers.idsOfDepartment(department.id(), recursive, Page.ALL);
    }

    private List<String> plans(long subscriber) {
        List<?> rows = entities.createNativeQuery(
                        "select from_date, plan_id from subscriber_plan where subscriber_id = ?1 order by from_date")
                .setParameter(1, subscriber)
                .getResultList();
        return rows.stream()
                .map(row -> ((Object[]) row)[0] + " " + ((Object[]) row)[1])
                .toList();
    }

    private static void refused(ProblemType type, String words, Runnable attempt) {
        assertThatThrownBy(() -> attempt.run()).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(type);
            assertThat(refusal.getMessage()).contains(words);
        });
    }

    private Department placed(Department department, String parentsPath) {
        saved(department).placeUnder(parentsPath);
        return department;
    }

    private <T> T saved(T entity) {
        entities.persist(entity);
        entities.flush();
        return entity;
    }

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
