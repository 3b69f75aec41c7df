package org.tariscope.http;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one JSON object strictly: no value is converted, nothing is dropped, every limit is ours. */
final class JsonBody {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonParser parser;
    private final int most;
    private int values;

    private JsonBody(JsonParser parser, int most) {
        this.parser = parser;
        this.most = most;
    }

    /** The members of the object; {@code most} members and items are read. */
    static List<RawMember> read(String text, int most) {
        JsonNumbers.refuseEndless(text);
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            return new JsonBody(parser, most).document();
        }
    }

    private List<RawMember> document() {
        RawValue top = value(next(), 0);
        refuseMore();
        if (top instanceof RawValue.Nothing) {
            throw new Refusal(ProblemType.BODY_REQUIRED, "The body is null; a JSON object is required");
        }
        if (top instanceof RawValue.Members object) {
            return object.members();
        }
        throw new Refusal(ProblemType.TYPE, "The body must be a JSON object");
    }

    private RawValue value(Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> new RawValue.Members(members(depth + 1));
            case START_ARRAY -> new RawValue.Items(items(depth + 1));
            case VALUE_STRING -> new RawValue.Scalar(RawValue.Kind.STRING, string());
            case VALUE_NUMBER -> new RawValue.Scalar(RawValue.Kind.NUMBER, string());
            case VALUE_TRUE -> new RawValue.Scalar(RawValue.Kind.BOOLEAN, "true");
            case VALUE_FALSE -> new RawValue.Scalar(RawValue.Kind.BOOLEAN, "false");
            case VALUE_NULL -> new RawValue.Nothing();
            default -> throw malformed();
        };
    }

    private List<RawMember> members(int depth) {
        refuseTooDeep(depth);
        List<RawMember> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (next() == Event.KEY_NAME) {
            count();
            String name = string();
            // At the top, aliases decide too what a repetition is: see ParameterCheck.
            if (!names.add(InputName.fold(name)) && depth > 1) {
                throw Refusal.of(ProblemType.DUPLICATE_MEMBER, InputName.shown(name), "stands twice in one object");
            }
            members.add(new RawMember(name, value(next(), depth)));
        }
        return members;
    }

    private List<RawValue> items(int depth) {
        refuseTooDeep(depth);
        List<RawValue> items = new ArrayList<>();
        for (Event event = next(); event != Event.END_ARRAY; event = next()) {
            count();
            items.add(value(event, depth));
        }
        return items;
    }

    private void count() {
        if (++values > most) {
            throw new Refusal(ProblemType.TOO_MANY, "At most " + most + " members and items are read");
        }
    }

    private static void refuseTooDeep(int depth) {
        if (depth > InputLimits.DEPTH) {
            throw new Refusal(ProblemType.TOO_DEEP, "At most " + InputLimits.DEPTH + " levels are read");
        }
    }

    private void refuseMore() {
        if (more()) {
            throw malformed();
        }
    }

    // Which exceptions a parser throws for which nonsense is its own affair: all of them mean the same to the caller.

    private boolean more() {
        try {
            return parser.hasNext();
        } catch (RuntimeException broken) {
            throw malformed();
        }
    }

    private Event next() {
        try {
            return parser.next();
        } catch (RuntimeException broken) {
            throw malformed();
        }
    }

    private String string() {
        String text;
        try {
            text = parser.getString();
        } catch (RuntimeException broken) {
            throw malformed();
        }
        return Utf8.withoutLoneSurrogates(text);
    }

    private static Refusal malformed() {
        return new Refusal(ProblemType.MALFORMED, "The body is not well-formed JSON");
    }
}
