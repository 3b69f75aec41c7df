package org.tariscope.http;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON values for numbers, flags and times. */
class JsonNumberTest {

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"ids", "wholes", "decimals", "flags", "days", "moments"})
    void everyRowEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Example.body(Example.JSON, bytes));
    }

    static Stream<Row> ids() {
        return Stream.of(
                row("id", "1", "{id=1}"),
                row("id", "\"6193\"", "{id=6193}"),
                row("id", "9223372036854775807", "{id=9223372036854775807}"),
                row("id", "\"9223372036854775808\"", "out-of-range:id"),
                row("id", "99999999999999999999999999999999", "out-of-range:id"),
                row("id", "999999999999999999999999999999999", "number-too-long:id"),
                row("id", "-99999999999999999999999999999999999", "number-too-long:id"),
                row("id", "0", "out-of-range:id"),
                row("id", "\"0\"", "out-of-range:id"),
                row("id", "-1", "out-of-range:id"),
                row("id", "-9223372036854775809", "out-of-range:id"),
                row("id", "-0", "type:id"),
                row("id", "1.0", "type:id"),
                row("id", "1e2", "type:id"),
                row("id", "1E2", "type:id"),
                row("id", "1E-400", "type:id"),
                row("id", "0x1", "malformed"),
                row("id", "01", "malformed"),
                row("id", "007", "malformed"),
                row("id", "+1", "malformed"),
                row("id", ".5", "malformed"),
                row("id", "5.", "malformed"),
                row("id", "-", "malformed"),
                row("id", "1e", "malformed"),
                row("id", "NaN", "malformed"),
                row("id", "Infinity", "malformed"),
                row("id", "-Infinity", "malformed"),
                row("id", "1_000", "malformed"),
                row("id", "1,000", "malformed"),
                row("id", "١٢", "malformed"),
                row("id", "\"0x1\"", "type:id"),
                row("id", "\"01\"", "type:id"),
                row("id", "\"+1\"", "type:id"),
                row("id", "\".5\"", "type:id"),
                row("id", "\"5.\"", "type:id"),
                row("id", "\"-0\"", "type:id"),
                row("id", "\"1e2\"", "type:id"),
                row("id", "\"NaN\"", "type:id"),
                row("id", "\"1_000\"", "type:id"),
                row("id", "\"1,000\"", "type:id"),
                row("id", "\"1 \"", "type:id"),
                row("id", "\" 1\"", "type:id"),
                row("id", "\"١٢\"", "type:id"),
                row("id", "\"１２\"", "type:id"),
                row("id", "\"1L\"", "type:id"),
                row("id", "\"1\\n\"", "type:id"),
                row("id", "\"1\\u0000\"", "type:id"),
                row("id", "\"\"", "type:id"),
                row("id", "\" \"", "type:id"),
                row("id", "\"an id of far more than 32 characters, but no number\"", "type:id"),
                row("id", "true", "type:id"),
                row("id", "null", "missing-parameter:id"),
                with("0 where it means all", "\"SubscriberId\":0", "{id=1}"),
                with("an id where 0 means all", "\"SubscriberId\":5", "{SubscriberId=5, id=1}"),
                with("null stands for the default", "\"SubscriberId\":null", "{id=1}"),
                with("below where 0 means all", "\"SubscriberId\":-1", "out-of-range:SubscriberId"));
    }

    static Stream<Row> wholes() {
        return Stream.of(
                field("count", "-5", "{count=-5, id=1}"),
                field("count", "-6", "out-of-range:count"),
                field("count", "31", "{count=31, id=1}"),
                field("count", "32", "out-of-range:count"),
                field("count", "0", "{count=0, id=1}"),
                field("count", "-0", "type:count"),
                field("count", "3.5", "type:count"),
                field("count", "3.0", "type:count"),
                field("count", "\"3\"", "{count=3, id=1}"),
                field("count", "\"three\"", "type:count"),
                field("count", "false", "type:count"),
                field("count", "null", "{id=1}"),
                field("count", "99999999999999999999", "out-of-range:count"),
                field("accountid", "2147483647", "{accountid=2147483647, id=1}"),
                field("accountid", "2147483648", "out-of-range:accountid"),
                field("accountid", "\"4294967297\"", "out-of-range:accountid"));
    }

    static Stream<Row> decimals() {
        return Stream.of(
                field("amount", "370.00", "{amount=370, id=1}"),
                field("amount", "0.1", "{amount=0.1, id=1}"),
                field("amount", "\"19.90\"", "{amount=19.9, id=1}"),
                field("amount", "-0.01", "{amount=-0.01, id=1}"),
                field("amount", "-0.00", "{amount=0, id=1}"),
                field("amount", "999999999.99", "{amount=999999999.99, id=1}"),
                field("amount", "1000000000", "out-of-range:amount"),
                field("amount", "0.001", "out-of-range:amount"),
                field("amount", "1.000", "out-of-range:amount"),
                field("amount", "0." + "0".repeat(30), "out-of-range:amount"),
                field("amount", "0." + "0".repeat(31), "number-too-long:amount"),
                field("amount", "1e2", "type:amount"),
                field("amount", "1E-2", "type:amount"),
                field("amount", "1e999999999999", "type:amount"),
                field("amount", "\"1E400000000\"", "type:amount"),
                field("amount", "\"1.\"", "type:amount"),
                field("amount", "\".5\"", "type:amount"),
                field("amount", "\"00.5\"", "type:amount"),
                field("amount", "\"1,50\"", "type:amount"),
                field("amount", "\"+1.50\"", "type:amount"),
                field("amount", "\"1.5.0\"", "type:amount"),
                field("amount", "\"-\"", "type:amount"),
                field("amount", "\"1.٥\"", "type:amount"),
                field("amount", "\"€5\"", "type:amount"),
                field("amount", "true", "type:amount"),
                field("amount", "null", "{amount=!, id=1}"),
                field("amount", "\"\"", "{amount=!, id=1}"),
                field("amount", "\" \"", "type:amount"));
    }

    static Stream<Row> flags() {
        return Stream.of(
                field("recursive", "true", "{id=1, recursive=true}"),
                field("recursive", "\"true\"", "{id=1, recursive=true}"),
                field("recursive", "false", "{id=1}"),
                field("recursive", "\"false\"", "{id=1}"),
                field("recursive", "null", "{id=1}"),
                field("recursive", "1", "type:recursive"),
                field("recursive", "0", "type:recursive"),
                field("recursive", "\"1\"", "type:recursive"),
                field("recursive", "\"TRUE\"", "type:recursive"),
                field("recursive", "\"on\"", "type:recursive"),
                field("recursive", "\"\"", "type:recursive"),
                field("recursive", "\"true \"", "type:recursive"),
                field("recursive", "[true]", "type:recursive"));
    }

    static Stream<Row> days() {
        return Stream.of(
                field("paymentday", "\"2024-02-29\"", "{id=1, paymentday=2024-02-29}"),
                field("paymentday", "\"2023-02-29\"", "invalid-value:paymentday"),
                field("paymentday", "\"2023-04-31\"", "invalid-value:paymentday"),
                field("paymentday", "\"2023-13-01\"", "invalid-value:paymentday"),
                field("paymentday", "\"2023-00-10\"", "invalid-value:paymentday"),
                field("paymentday", "\"1900-01-01\"", "{id=1, paymentday=1900-01-01}"),
                field("paymentday", "\"1899-12-31\"", "out-of-range:paymentday"),
                field("paymentday", "\"2200-12-31\"", "{id=1, paymentday=2200-12-31}"),
                field("paymentday", "\"2201-01-01\"", "out-of-range:paymentday"),
                field("paymentday", "\"0000-01-01\"", "out-of-range:paymentday"),
                field("paymentday", "\"23-01-01\"", "type:paymentday"),
                field("paymentday", "\"2023-1-1\"", "type:paymentday"),
                field("paymentday", "\"20230101\"", "type:paymentday"),
                field("paymentday", "\"01.02.2023\"", "type:paymentday"),
                field("paymentday", "\"2023-01-01T00:00:00\"", "type:paymentday"),
                field("paymentday", "\"2023-01-01Z\"", "type:paymentday"),
                field("paymentday", "\"+2023-01-01\"", "type:paymentday"),
                field("paymentday", "\"２023-01-01\"", "type:paymentday"),
                field("paymentday", "\"\"", "type:paymentday"),
                field("paymentday", "20230101", "type:paymentday"),
                field("paymentday", "true", "type:paymentday"));
    }

    static Stream<Row> moments() {
        return Stream.of(
                field("start", "\"2023-05-06T07:08:09\"", "{id=1, start=2023-05-06T07:08:09}"),
                field("start", "\"2023-05-06T00:00:00\"", "{id=1, start=2023-05-06T00:00}"),
                field("start", "\"2023-05-06T23:59:60\"", "invalid-value:start"),
                field("start", "\"2023-05-06T24:00:00\"", "invalid-value:start"),
                field("start", "\"2023-05-06T07:60:00\"", "invalid-value:start"),
                field("start", "\"2023-02-30T07:00:00\"", "invalid-value:start"),
                field("start", "\"2201-01-01T00:00:00\"", "out-of-range:start"),
                field("start", "\"2023-05-06\"", "type:start"),
                field("start", "\"2023-05-06 07:08:09\"", "type:start"),
                field("start", "\"2023-05-06t07:08:09\"", "type:start"),
                field("start", "\"2023-05-06T07:08\"", "type:start"),
                field("start", "\"2023-05-06T07:08:09Z\"", "type:start"),
                field("start", "\"2023-05-06T07:08:09+02:00\"", "type:start"),
                field("start", "\"2023-05-06T07:08:09.5\"", "type:start"),
                field("start", "1683356889", "type:start"));
    }

    private static Row row(String name, String value, String expected) {
        return Row.of("{\"" + name + "\":" + value + "}", expected);
    }

    private static Row field(String name, String value, String expected) {
        return Row.of("{\"id\":1,\"" + name + "\":" + value + "}", expected);
    }

    private static Row with(String name, String members, String expected) {
        return Row.of(name, "{\"id\":1," + members + "}", expected);
    }
}
