package org.tariscope.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes names in the languages and alphabets that are at home in each node. */
final class Names {
    private static final int HIGHEST_NUMBER = 300;

    private final List<Row> cultures;
    private final Map<String, List<Row>> names = new HashMap<>();
    private final Map<String, List<String>> firms = new HashMap<>();

    Names(LocalDate today) {
        cultures = Sheet.read("cultures.csv", today).rows();
        for (Row row : Sheet.read("names.csv", today).rows()) {
            List<String> genders = row.optional("gender").map(List::of).orElse(List.of("m", "f"));
            genders.forEach(gender -> names.computeIfAbsent(
                            key(row.text("culture"), row.text("part"), gender), key -> new ArrayList<>())
                    .add(row));
        }
        for (Row row : Sheet.read("firms.csv", today).rows()) {
            firms.computeIfAbsent(row.text("node") + row.text("part"), key -> new ArrayList<>())
                    .add(row.text("text"));
        }
    }

    Identity person(Dice dice, long node) {
        Row culture = dice.of(cultures, row -> row.number("node" + node));
        boolean male = dice.oneIn(2);
        String name = culture.text("form");
        String latin = "";
        for (String part : List.of("given", "family", "middle")) {
            if (name.contains(part)) {
                Row chosen = dice.of(names.get(key(culture.text("culture"), part, male ? "m" : "f")));
                name = name.replace(part, chosen.text("name"));
                latin += part.equals("middle") ? "" : "." + chosen.text("latin");
            }
        }
        return new Identity(name.replace("+", ""), latin.substring(1), male ? Identity.MALE : Identity.FEMALE);
    }

    Identity company(Dice dice, long node) {
        String name = dice.of(firms.get(node + "word")) + " " + dice.of(firms.get(node + "field"));
        return new Identity(dice.of(firms.get(node + "form")).replace("*", name), "office", Identity.NOT_APPLICABLE);
    }

    Identity institution(Dice dice, long node) {
        String number = Integer.toString(dice.between(1, HIGHEST_NUMBER));
        return new Identity(
                dice.of(firms.get(node + "public")).replace("*", number), "secretary", Identity.NOT_APPLICABLE);
    }

    private static String key(String culture, String part, String gender) {
        return culture + " " + part + " " + gender;
    }
}
