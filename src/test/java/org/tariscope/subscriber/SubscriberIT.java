package org.tariscope.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** The methods subscriber.* over HTTP. */
@ExtendWith(ServerUnderTest.class)
class SubscriberIT {
    private static final String[] FIELDS = {
        "id",
        "fullname",
        "street",
        "House",
        "Flat",
        "email",
        "description",
        "authcode",
        "ispublic",
        "abonenttype",
        "code",
        "zipcode",
        "personalcode",
        "contractid",
        "information",
        "privilegeinfo",
        "area",
        "contractdate",
        "building",
        "floornumber",
        "accountId",
        "gender",
        "birthday",
        "bankaccount",
        "bankmfo",
        "taxcode",
        "deliverytype",
        "privilegediscount"
    };

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theGuidesSubscriberHasEveryFieldInTheDocumentedOrder() {
        Reply json = get("subscriber/get/?id=1234");
        assertThat(done(json).keySet()).containsExactly(FIELDS);
        Reply xml = get("subscriber/get/xml/?id=1234");
        assertThat(xml.body())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><subscriber><id>1234</id><fullname>");
        assertThat(get("subscriber.get?ID=1234").body()).isEqualTo(json.body());
        String email = done(json).getString("email");
        assertThat(get("subscriber/get?email=" + email).body()).isEqualTo(json.body());
    }

    @Test
    void eitherTheIdOrTheAddressIsSent() {
        assertRefused(get("subscriber/get"), 400, "missing-parameter");
        assertRefused(get("subscriber/get?id=1234&email=a@example.com"), 400, "invalid-value");
        assertRefused(get("subscriber/get?id=999999999"), 404, "not-found");
        assertRefused(get("subscriber/get?email=nobody@example.invalid"), 404, "not-found");
    }

    @Test
    void aNewLegalEntityIsReadBackAndChangedInEachFormat() {
        String body = "{\"fullname\":\"ТОВ \\\"Промінь\\\" <&>\",\"departmentid\":109,\"subscribertype\":1,"
                + "\"connectiondate\":\"2023-06-01\",\"contactnumber\":\"C-" + unique
                + "\",\"contractdate\":\"2023-05-30\","
                + "\"accountnumber\":\"A-" + unique + "\",\"edrpou\":\"14360570\",\"taxcode\":\"143605704021\","
                + "\"bankcode\":\"305299\",\"bankname\":\"PrivatBank\",\"bankaccount\":\"UA213\",\"rateplanid\":44}";
        JsonObject made = done(post("subscriber/create").json(body).send());
        assertThat(made.keySet()).containsExactly("id", "accountnumber", "fullname");
        assertThat(made.getString("accountnumber")).isEqualTo("A-" + unique);
        long id = made.getJsonNumber("id").longValueExact();
        assertRefused(post("subscriber/create").json(body).send(), 409, "conflict");
        Reply changed = post("subscriber/update/xml")
                .xml("<subscriber><id>" + id
                        + "</id><House>17</House><edrpou/><deliverytype>2</deliverytype></subscriber>")
                .send();
        assertThat(changed.body())
                .contains(
                        "<fullname>ТОВ \"Промінь\" &lt;&amp;&gt;</fullname><House>17</House>",
                        "<deliverytype>2</deliverytype>")
                .doesNotContain("<code>");
        JsonObject read = done(get("subscriber/get?id=" + id));
        assertThat(read.getString("House")).isEqualTo("17");
        assertThat(read.isNull("code")).isTrue();
        assertThat(read.getString("bankmfo")).isEqualTo("305299");
        assertThat(read.getString("contractid")).isEqualTo("C-" + unique);
        assertThat(read.getInt("abonenttype")).isEqualTo(1);
    }

    @Test
    void listsHaveTheMembersInOrderAndInParts() {
        String list = get("subscriber/list/department/?id=104").body();
        assertThat(list).startsWith("[{\"id\":").contains("\"privilegediscount\":");
        assertThat(get("subscriber.list.department/?departmentid=104").body()).isEqualTo(list);
        List<Long> ids = ids("subscriber/list/department?id=104");
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids("subscriber/list/department?id=104&limit=2&offset=1")).isEqualTo(ids.subList(1, 3));
        assertThat(ids("subscriber/list/department?id=103&recursive=true"))
                .isSorted()
                .containsAll(ids);
        assertThat(ids("subscriber/list/department?id=103")).isEmpty();
        assertThat(get("subscriber/list/department/xml?id=103").body()).endsWith("<subscribers></subscribers>");
        assertThat(get("subscriber/list/department/xml?id=104&limit=1").body())
                .contains("<subscribers><subscriber><id>" + ids.get(0) + "</id>");
    }

    @Test
    void aNodeHasAllSubscribersOfItsDepartmentsCompressedOrNot() {
        List<Long> ids = ids("subscriber/list/node/?nodeid=1");
        assertThat(ids)
                .hasSizeGreaterThan(1000)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(1234L);
        Reply gzip = Request.get("/api/subscriber/list/node?id=1")
                .token(Users.demo())
                .header("Accept-Encoding", "gzip")
                .send();
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(gzip.bytes().length)
                .isLessThan(get("subscriber/list/node?id=1").bytes().length / 3);
        assertRefused(get("subscriber/list/node?id=999"), 404, "not-found");
        assertRefused(get("subscriber/list/department/xml?id=999"), 404, "not-found");
    }

    @Test
    void aDnIsGivenOnceAtATime() {
        long one = create();
        long other = create();
        String dn = "9" + unique;
        String given = "{\"SubscriberId\":\"" + one + "\",\"DN\":\"" + dn
                + "\",\"description\":\"desk\",\"fromdate\":\"2023-06-02\",\"pbxid\":\"292\"}";
        JsonObject answer = done(post("subscriber/dnadd/").json(given).send());
        assertThat(answer.keySet()).containsExactly("id", "subscriberid", "pbxid", "dn");
        assertThat(answer.getString("dn")).isEqualTo(dn);
        Reply refused = post("subscriber/dnadd/xml")
                .json(given.replace("\"" + one + "\"", "\"" + other + "\""))
                .send();
        assertRefused(refused, 409, "conflict");
        assertThat(refused.body()).contains("belongs to subscriber " + one);
        assertRefused(post("subscriber/dnadd").json(given.replace("292", "999")).send(), 404, "not-found");
        assertRefused(
                post("subscriber/dnadd").json(given.replace("\"9", "\" 9")).send(), 400, "invalid-value");
    }

    @Test
    void twoWhoWantOneDnAtOnceDoNotBothGetIt() throws Exception {
        List<Long> both = List.of(create(), create(), create(), create());
        String dn = "8" + unique;
        List<Integer> statuses = both.parallelStream()
                .map(id -> post("subscriber/dnadd")
                        .json("{\"SubscriberId\":" + id + ",\"DN\":\"" + dn
                                + "\",\"fromdate\":\"2023-06-02\",\"pbxid\":292}")
                        .send()
                        .status())
                .toList();
        assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409);
    }

    private long create() {
        return done(post("subscriber/create")
                        .json("{\"fullname\":\"A\",\"departmentid\":109}")
                        .send())
                .getJsonNumber("id")
                .longValueExact();
    }

    private static List<Long> ids(String path) {
        return Users.array(get(path)).stream()
                .map(row -> row.asJsonObject().getJsonNumber("id").longValueExact())
                .toList();
    }

    private static Reply get(String path) {
        return Request.get("/api/" + path).token(Users.demo()).send();
    }

    private static Request post(String path) {
        return Request.post("/api/" + path).token(Users.demo());
    }

    private static JsonObject done(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Users.object(reply);
    }

    private static void assertRefused(Reply reply, int status, String problem) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
    }
}
