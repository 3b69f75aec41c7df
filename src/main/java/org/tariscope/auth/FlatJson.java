package org.tariscope.auth;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the only shape of JSON that tokens have: one object whose members are strings, integers (Long) and lists of
 * strings. Duplicates, fractions, nesting, wrong UTF-8, halves of surrogate pairs or anything behind it: nothing is read.
 */
final class FlatJson {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    /** Looking for the provider opens files, and every token would. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private FlatJson() {}

    static Optional<Map<String, Object>> read(byte[] utf8) {
        try (JsonParser parser = JSON.createParser(new StringReader(decode(utf8)))) {
            expect(parser.next() == Event.START_OBJECT);
            Map<String, Object> members = members(parser);
            expect(!parser.hasNext());
            return Optional.of(members);
        } catch (CharacterCodingException | RuntimeException unreadable) {
            // Whatever a parser throws at hostile text, the answer is the same.
            return Optional.empty();
        }
    }

    private static String decode(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private static Map<String, Object> members(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.next() != Event.END_OBJECT) {
            String name = text(parser);
            expect(members.put(name, value(parser)) == null);
        }
        return members;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.next()) {
            case VALUE_STRING -> text(parser);
            case VALUE_NUMBER -> integer(parser.getString());
            case START_ARRAY -> strings(parser);
            default -> throw new IllegalStateException();
        };
    }

    private static Long integer(String literal) {
        expect(INTEGER.matcher(literal).matches());
        return Long.valueOf(literal);
    }

    private static List<String> strings(JsonParser parser) {
        List<String> strings = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            expect(event == Event.VALUE_STRING);
            strings.add(text(parser));
        }
        return List.copyOf(strings);
    }

    /** An escaped half of a surrogate pair is no character, but parsers let it pass. */
    private static String text(JsonParser parser) {
        String text = parser.getString();
        expect(StandardCharsets.UTF_8.newEncoder().canEncode(text));
        return text;
    }

    private static void expect(boolean right) {
        if (!right) {
            throw new IllegalStateException();
        }
    }
}
