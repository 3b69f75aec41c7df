package org.tariscope.http;

import static org.tariscope.http.Parameter.optional;
import static org.tariscope.http.Parameter.required;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tariscope.http.ParameterType.Choice;
import org.tariscope.http.ParameterType.Day;
import org.tariscope.http.ParameterType.Decimal;
import org.tariscope.http.ParameterType.Flag;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.Moment;
import org.tariscope.http.ParameterType.Secret;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.ParameterType.TextList;
import org.tariscope.http.ParameterType.Whole;

/** A method with one parameter of each type, and short ways to call it. */
final class Example {
    static final int LIMIT = 4_000_000;
    static final String JSON = "application/json";
    static final String XML = "application/xml";
    static final String FORM = "application/x-www-form-urlencoded";

    static final MethodDescription METHOD = new MethodDescription(
                    "example.save",
                    Verb.POST,
                    Access.RIGHT,
                    List.of(),
                    "Saves an example",
                    List.of(),
                    Optional.empty(),
                    "example",
                    Optional.empty(),
                    MethodDescription.Manner.USUAL)
            .takes(
                    required("id", new Id(false), "its id").alias("exampleid"),
                    optional("SubscriberId", new Id(true), "all or one").byDefault("0"),
                    optional("accountid", new Whole(1, Integer.MAX_VALUE), "of 32 bits"),
                    optional("count", new Whole(-5, 31), "how many"),
                    optional("amount", new Decimal(9, 2), "money").clearable(),
                    optional("recursive", new Flag(), "with all below").byDefault("false"),
                    optional("paymentday", new Day(), "the day"),
                    optional("start", new Moment(), "the moment"),
                    optional("fullname", new Text(20), "a name"),
                    optional("note", new Text(200), "a remark").clearable(),
                    optional("password", new Secret(16), "a password"),
                    optional("direction", new Choice(List.of("in", "out", "All")), "which way")
                            .byDefault("All"),
                    optional("rights", new TextList("right", 5, 30), "names of methods"));

    private Example() {}

    static Parameters json(String body) {
        return body(JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    static Parameters xml(String body) {
        return body(XML, body.getBytes(StandardCharsets.UTF_8));
    }

    static Parameters form(String body) {
        return body(FORM, body.getBytes(StandardCharsets.UTF_8));
    }

    static Parameters query(String raw) {
        return Parameters.fromQuery(METHOD, raw);
    }

    static Parameters body(String contentType, byte[] body) {
        return Parameters.fromBody(METHOD, contentType, null, new ByteArrayInputStream(body), LIMIT);
    }
}
