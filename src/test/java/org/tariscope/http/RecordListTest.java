package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.http.ParameterType.Day;
import org.tariscope.http.ParameterType.Decimal;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.RecordList;
import org.tariscope.http.ParameterType.ValueList;
import org.tariscope.http.ParameterType.Whole;

/** Lists of records, and lists of values of one type. */
class RecordListTest {
    private static final MethodDescription METHOD = MethodDescription.post("example", "An example")
            .takes(
                    Parameter.optional("id", new Id(false), "its id"),
                    Parameter.optional(
                                    "rates",
                                    new RecordList(
                                            "entry",
                                            200,
                                            List.of(
                                                    Parameter.required("fromdate", new Day(), "from")
                                                            .alias("since"),
                                                    Parameter.required("rate", new Decimal(2, 2), "price"),
                                                    Parameter.optional("digits", new Whole(0, 4), "digits")
                                                            .byDefault("2"))),
                                    "rates")
                            .clearable(),
                    Parameter.optional("weekdays", new ValueList("weekday", 3, new Whole(1, 7)), "days"),
                    Parameter.optional("dates", new ValueList("date", 3, new Day()), "dates")
                            .clearable());

    private static Parameters body(String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Parameters.fromBody(METHOD, contentType, null, new ByteArrayInputStream(bytes), 100_000);
    }

    private static Parameters json(String body) {
        return body(Example.JSON, body.replace('\'', '"'));
    }

    private static Parameters xml(String body) {
        return body(Example.XML, "<request>" + body + "</request>");
    }

    @Test
    void jsonAndXmlSayTheSame() {
        Parameters json =
                json("{'rates':[{'fromdate':'2026-01-01','rate':1.50},{'Since':'2026-02-01','RATE':'2','digits':4}]}");
        Parameters xml = xml("<rates><entry><fromdate>2026-01-01</fromdate><rate>1.5</rate></entry>"
                + "<ENTRY><since>2026-02-01</since><rate>2</rate><digits>4</digits></ENTRY></rates>");
        for (Parameters in : List.of(json, xml)) {
            List<Parameters> rates = in.items("rates", Parameters.class);
            assertThat(rates).hasSize(2);
            assertThat(rates.get(0).day("fromdate")).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(rates.get(0).decimal("rate")).isEqualByComparingTo("1.5");
            assertThat(rates.get(0).whole("digits")).isEqualTo(2);
            assertThat(rates.get(1).decimal("rate")).isEqualTo(new BigDecimal("2"));
            assertThat(rates.get(1).whole("digits")).isEqualTo(4);
        }
        assertThat(json.canonical()).isEqualTo(xml.canonical());
    }

    @Test
    void valuesOfOneTypeComeInEveryFormat() {
        List<Parameters> same = List.of(
                json("{'weekdays':[6,'7'],'dates':['2026-01-07']}"),
                xml(
                        "<weekdays><weekday>6</weekday><weekday>7</weekday></weekdays><dates><date>2026-01-07</date></dates>"),
                body(Example.FORM, "weekdays=6,7&dates=2026-01-07"));
        for (Parameters in : same) {
            assertThat(in.items("weekdays", Long.class)).containsExactly(6L, 7L);
            assertThat(in.items("dates", LocalDate.class)).containsExactly(LocalDate.of(2026, 1, 7));
        }
    }

    @Test
    void noneAreNoneAndNullClears() {
        for (Parameters in : List.of(
                json("{'rates':[],'dates':[]}"),
                json("{'rates':null,'dates':null}"),
                xml("<rates/><dates></dates>"),
                body(Example.FORM, "rates=&dates="))) {
            assertThat(in.items("rates", Parameters.class)).isEmpty();
            assertThat(in.items("dates", LocalDate.class)).isEmpty();
            assertThat(in.has("rates")).isTrue();
            assertThat(in.has("dates")).isTrue();
        }
        assertThat(json("{}").has("rates")).isFalse();
        assertThat(json("{}").items("rates", Parameters.class)).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsNamedByItsPlace() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> json("{'id':0,'rates':[{'fromdate':'2026-01-01','rate':1},{'rate':'x','more':1},7,"
                        + "{'fromdate':'2026-13-01','rate':100,'digits':5}],'weekdays':[1,8,'x']}"));
        assertThat(refusal.errors())
                .extracting(error -> error.name() + " " + error.type().code())
                .containsExactlyInAnyOrder(
                        "id out-of-range",
                        "rates[1].fromdate missing-parameter",
                        "rates[1].rate type",
                        "rates[1].more unknown-member",
                        "rates[2] type",
                        "rates[3].fromdate invalid-value",
                        "rates[3].rate out-of-range",
                        "rates[3].digits out-of-range",
                        "weekdays[1] out-of-range",
                        "weekdays[2] type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'rates':{'fromdate':'2026-01-01','rate':1}}                      | type              | rates
                    {'rates':7}                                                       | type              | rates
                    {'rates':'a'}                                                     | type              | rates
                    {'rates':[null]}                                                  | type              | rates[0]
                    {'rates':[[]]}                                                    | type              | rates[0]
                    {'rates':['']}                                                    | type              | rates[0]
                    {'rates':[{'fromdate':'2026-01-01','since':'2026-01-01','rate':1}]} | duplicate-member | rates[0].fromdate
                    {'rates':[{'fromdate':'2026-01-01','rate':[1]}]}                  | type              | rates[0].rate
                    {'weekdays':[1,2,3,4]}                                            | too-many-values   | weekdays
                    {'weekdays':[[1]]}                                                | type              | weekdays[0]
                    {'weekdays':[null]}                                               | type              | weekdays[0]
                    {'weekdays':1}                                                    | type              | weekdays
                    """)
    void anythingElseIsRefused(String body, String problem, String name) {
        refuses(catchThrowableOfType(Refusal.class, () -> json(body)), problem, name);
    }

    @ParameterizedTest
    @CsvSource({
        "<rates>1</rates>, type, rates",
        "<rates><other/></rates>, type, rates",
        "<rates><entry>1</entry></rates>, type, rates[0]",
        "<rates><entry><rate>1</rate></entry></rates>, missing-parameter, rates[0].fromdate",
        "<rates><entry><rate>1</rate><rate>1</rate><since>2026-01-01</since></entry></rates>, duplicate-member, rates[0].rate",
        "<weekdays><day>1</day></weekdays>, type, weekdays",
        "<weekdays><weekday/></weekdays>, type, weekdays[0]"
    })
    void anythingElseIsRefusedInXml(String body, String problem, String name) {
        refuses(catchThrowableOfType(Refusal.class, () -> xml(body)), problem, name);
    }

    @Test
    void aFormHasNoRecords() {
        refuses(catchThrowableOfType(Refusal.class, () -> body(Example.FORM, "rates=1")), "type", "rates");
    }

    @Test
    void asManyRecordsAsAllowedAreReadAndNoMore() {
        assertThat(json("{'rates':[" + records(200) + "]}").items("rates", Parameters.class))
                .hasSize(200);
        refuses(
                catchThrowableOfType(Refusal.class, () -> json("{'rates':[" + records(201) + "]}")),
                "too-many-values",
                "rates");
        assertThat(catchThrowableOfType(Refusal.class, () -> json("{'rates':[" + records(400) + "]}"))
                        .type())
                .isEqualTo(ProblemType.TOO_MANY);
    }

    @Test
    void notMoreErrorsAreNamedThanAnybodyReads() {
        String wrong = IntStream.range(0, 200).mapToObj(i -> "{}").collect(Collectors.joining(","));
        assertThat(catchThrowableOfType(Refusal.class, () -> json("{'rates':[" + wrong + "]}"))
                        .errors())
                .hasSize(100);
    }

    @Test
    void leniencyReachesTheRecords() {
        byte[] bytes =
                "{\"rates\":[{\"fromdate\":\"2026-01-01\",\"rate\":1,\"more\":1}]}".getBytes(StandardCharsets.UTF_8);
        Parameters in =
                Parameters.fromBody(METHOD.lenient(), Example.JSON, null, new ByteArrayInputStream(bytes), 1000);
        assertThat(in.items("rates", Parameters.class)).hasSize(1);
    }

    private static String records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'fromdate':'2026-01-01','rate':1}")
                .collect(Collectors.joining(","));
    }

    private static void refuses(Refusal refusal, String problem, String name) {
        assertThat(refusal.type().code()).isEqualTo(problem);
        assertThat(refusal.errors()).extracting(BadValue::name).containsExactly(name);
    }
}
