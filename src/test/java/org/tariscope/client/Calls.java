package org.tariscope.client;

import static java.util.Map.entry;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;

/**
 * A call of each method that answers something. What they change belongs to this test alone.
 *
 * @param user an API user of this test
 * @param subscriber a subscriber of this test
 */
record Calls(long user, long subscriber) {
    private static final String EVER = "&fromdate=2020-01-01&todate=2100-01-01";
    private static final String NAME = "ТОВ «Промінь» & партнери";

    private static final String QUERY =
            """
            {"query":"select id, name, main, null as none, cast(? as decimal(9,4)) as d, ? as t from v_provider order by id",
             "parameters":[1.5,"<ї> "]}
            """;

    Map<String, Call> all() {
        Map<String, Call> all = new HashMap<>(Map.of(
                "auth", Call.post(Auth.class, credentials()).fresh("token"),
                "claims", Call.get(Claims.class, ""),
                "sql", Call.post(SqlResult.class, QUERY)));
        all.putAll(subscribers());
        all.putAll(routes());
        all.putAll(accounts());
        all.putAll(tariffs());
        all.putAll(priceList());
        all.putAll(decks());
        all.putAll(calls());
        all.putAll(services());
        all.putAll(tariscope());
        all.putAll(apiUsers());
        return all;
    }

    static String credentials() {
        return Json.createObjectBuilder()
                .add("username", Users.DEMO)
                .add("password", ServerUnderTest.PASSWORD)
                .build()
                .toString();
    }

    static String newSubscriber() {
        return Json.createObjectBuilder()
                .add("fullname", NAME)
                .add("departmentid", 109)
                .add("subscribertype", 1)
                .add("connectiondate", "2023-06-01")
                .build()
                .toString();
    }

    private Map<String, Call> subscribers() {
        String change =
                "{\"id\":" + subscriber + ",\"street\":\"вул. Хрещатик\",\"House\":\"17\",\"birthday\":\"1990-02-28\"}";
        return Map.of(
                "subscriber.get", Call.get(Subscriber.class, "?id=1234"),
                "subscriber.list.department", Call.get(Subscribers.class, "?id=101&recursive=true&limit=50"),
                "subscriber.list.node", Call.get(Subscribers.class, "?id=1&limit=200"),
                "subscriber.create", Call.post(Created.class, newSubscriber()).fresh("id", "accountnumber"),
                "subscriber.update", Call.post(Subscriber.class, change),
                "subscriber.dnadd", Call.post(Dn.class, this::newNumber).fresh("id", "dn"));
    }

    /** Another one for each request. */
    private String newNumber() {
        long digits = UUID.randomUUID().getMostSignificantBits() >>> 1;
        return "{\"SubscriberId\":" + subscriber + ",\"DN\":\"" + digits
                + "\",\"fromdate\":\"2023-06-02\",\"pbxid\":292}";
    }

    /** A change that leaves everything as it is. */
    private static Map<String, Call> routes() {
        String same = "{\"id\":4,\"pbxid\":293,\"name\":\"029\",\"accesscode\":\"8\"}";
        return Map.of(
                "routes.list", Call.get(Routes.class, "?pbxid=292"),
                "routes.save", Call.post(Route.class, same));
    }

    private Map<String, Call> accounts() {
        String payment = "{\"id\":" + subscriber + ",\"paymentday\":\"2023-06-02\",\"payment\":370.50}";
        return Map.of(
                "accounts.summary", Call.get(Summary.class, "?id=7334&year=2026&month=1&day=31"),
                "accounts.charges", Call.get(Charges.class, "?id=7334" + EVER),
                "accounts.payments", Call.get(Payments.class, "?id=7334" + EVER),
                "accounts.payment",
                        Call.post(Paid.class, payment)
                                .with("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static Map<String, Call> tariffs() {
        return Map.of(
                "tariffs.plans", Call.get(Plans.class, ""),
                "tariffs.details", Call.get(Tariffs.class, ""),
                "tariffs.time", Call.get(Times.class, "?parametersid=5002"),
                "tariffs.stages", Call.get(Stages.class, "?parametersid=5012"),
                "tariffs.quote",
                        Call.get(Quote.class, "?number=380671234567&start=2026-11-02T10:15:00&duration=61&planid=43"));
    }

    /** Changes that leave everything as it is, and a tariff of a time that no other test looks at. */
    private static Map<String, Call> priceList() {
        String tariff =
                """
                {"name":"Той самий тариф","providerid":89,"direction":"out","planid":43,"activedate":"2199-01-01",
                 "currencyid":980,"value":0.5,"stagelist":[{"fromminute":0,"value":0.25}]}
                """;
        return Map.ofEntries(
                entry("providers.list", Call.get(Providers.class, "")),
                entry("providers.save", Call.post(Provider.class, "{\"id\":89,\"name\":\"Northern Light Carrier\"}")),
                entry("plans.save", Call.post(WholePlan.class, "{\"id\":43,\"name\":\"Base\"}")),
                entry("currencies.list", Call.get(Currencies.class, "")),
                entry("currencies.save", Call.post(Currency.class, "{\"id\":840,\"code\":\"USD\"}")),
                entry("daytypes.list", Call.get(DayTypes.class, "")),
                entry("daytypes.save", Call.post(DayType.class, "{\"id\":3,\"name\":\"Holiday\"}")),
                entry("tariffs.get", Call.get(WholeTariffs.class, "?rateid=1001")),
                entry("tariffs.save", Call.post(SavedTariff.class, tariff).fresh("id", "parametersid")));
    }

    private static Map<String, Call> calls() {
        String call =
                """
                {"externalid":"%s","start":"2198-01-01T10:00:00","duration":61,"dn":"<2001>","number":"380671234567","pbxid":292}
                """
                        .formatted(UUID.randomUUID());
        String file = "Id,When,Seconds,From,To\n" + UUID.randomUUID() + ",2198-01-01 10:20:00,61,2001,380671234567\n"
                + "1,2198-01-01 10:21:00,<never>,2001,380671234567\n";
        String order = "?format=csv&pbxid=292&columns=externalid=Id,start=When,duration=Seconds,caller=From,dialled=To";
        return Map.of(
                "calls.add", Call.post(AddedCall.class, call).fresh("duplicate"),
                "calls.import",
                        Call.file(ImportedCalls.class, order, "text/csv", file)
                                .fresh("id", "accepted", "duplicate", "unrated"),
                "calls.imports", Call.get(CallImports.class, "?limit=50"),
                "calls.rerate", Call.post(Rerated.class, "{\"fromdate\":\"2198-01-01\",\"todate\":\"2198-01-01\"}"),
                "tariffs.compare", Call.get(Comparison.class, "?planid=43&fromdate=2198-01-01&todate=2198-01-01"),
                "calls.list", Call.get(ListedCalls.class, "?fromdate=2198-01-01&todate=2198-01-01"));
    }

    private static Map<String, Call> decks() {
        importDeck();
        String dry = "?providerid=89&direction=in&planid=43&activedate=2199-01-01";
        return Map.of(
                "tariffs.import",
                        Call.file(ImportedDeck.class, dry, "text/csv", "prefix,name,price\n1,<&>,0.5\n2,Zoë,x\n"),
                "tariffs.imports", Call.get(DeckImports.class, ""),
                "tariffs.undo",
                        Call.post(DeckImport.class, () -> "{\"id\":" + importDeck() + "}")
                                .fresh("id", "importedat", "undoneat"));
    }

    /** Its id. */
    private static long importDeck() {
        String order = "?providerid=89&direction=in&planid=43&activedate=2199-01-01&dryrun=false";
        String deck = "prefix,name,price\n" + (UUID.randomUUID().getMostSignificantBits() >>> 8) + ",Client,0.5\n";
        Request request = Request.post("/api/tariffs/import" + order)
                .token(Users.admin())
                .body("text/csv", deck.getBytes(StandardCharsets.UTF_8));
        return Users.object(request.send()).getInt("id");
    }

    private static Map<String, Call> services() {
        String dry = "{\"fromdate\":\"2026-01-01\",\"todate\":\"2026-01-01\",\"dryrun\":true}";
        return Map.of(
                "services.list", Call.get(Services.class, ""),
                "services.charge", Call.post(Run.class, dry).fresh("startedat", "finishedat"),
                "services.runs", Call.get(Runs.class, ""));
    }

    private static Map<String, Call> tariscope() {
        return Map.of(
                "tariscope.version", Call.get(Tariscope.Version.class, ""),
                "tariscope.database", Call.get(Tariscope.Database.class, ""),
                "tariscope.build", Call.get(Tariscope.Build.class, ""),
                "tariscope.serial", Call.get(Tariscope.Serial.class, ""),
                "tariscope.edition", Call.get(Tariscope.Edition.class, ""),
                "tariscope.summary", Call.get(Tariscope.All.class, ""));
    }

    private Map<String, Call> apiUsers() {
        String id = "{\"id\":" + user;
        return Map.ofEntries(
                entry("apiusers.list", Call.get(ApiUsers.class, "")),
                entry(
                        "apiusers.create",
                        Call.post(ApiUser.class, Calls::newUser).fresh("id", "username")),
                entry("apiusers.update", Call.post(ApiUser.class, id + ",\"description\":\"<Zoë> & \\u2028 😀\"}")),
                entry(
                        "apiusers.rights",
                        Call.post(ApiUser.class, id + ",\"rights\":[\"tariffs.details\",\"tariffs.plans\"]}")),
                entry(
                        "apiusers.password",
                        Call.post(NewPassword.class, id + "}").fresh("password")));
    }

    /** Another one for each request. */
    private static String newUser() {
        return "{\"username\":\"client-" + UUID.randomUUID() + "\",\"password\":\"" + UUID.randomUUID()
                + "\",\"networks\":[\"127.0.0.0/8\",\"2001:db8::/32\"],\"rights\":[\"tariffs.plans\"]}";
    }
}
