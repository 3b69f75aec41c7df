package org.tariscope.subscriber;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tariscope.http.BadValue;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** What the fields of a route must be, besides their types, whatever is there already. */
final class RouteRules {
    private static final Predicate<String> ACCESS_CODE =
            Pattern.compile("[0-9*#]*").asMatchPredicate();
    private static final Predicate<String> NUMBER =
            Pattern.compile("[0-9A-Za-z*#+]*").asMatchPredicate();

    private final List<BadValue> errors = new ArrayList<>();

    private RouteRules() {}

    /** 400 that names every field that cannot be so; 409 that names the places of replacements for the same numbers. */
    static void check(Parameters in) {
        List<Parameters> replacements = in.items("replacementlist", Parameters.class);
        RouteRules rules = new RouteRules();
        rules.checkRoute(in);
        for (int i = 0; i < replacements.size(); i++) {
            rules.checkReplacement(place(i) + ".", replacements.get(i));
        }
        rules.refuseWrong();
        rules.checkRepeated(replacements);
        rules.refuseWrong();
    }

    private void checkRoute(Parameters in) {
        if (in.text("name").isBlank()) {
            wrong("name", "must not be blank");
        }
        if (in.optionalText("accesscode").filter(ACCESS_CODE.negate()).isPresent()) {
            wrong("accesscode", "must be digits and the signs * #");
        }
    }

    private void checkReplacement(String place, Parameters each) {
        for (String field : List.of("prefix", "replaceto")) {
            if (!NUMBER.test(each.text(field))) {
                wrong(place + field, "must be digits, letters and the signs * # +");
            }
        }
        Optional<Long> length = each.optionalWhole("numberlength");
        if (length.filter(most -> most < each.text("prefix").length()).isPresent()) {
            wrong(place + "numberlength", "must not be less than the prefix has");
        }
    }

    private void checkRepeated(List<Parameters> replacements) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < replacements.size(); i++) {
            Parameters each = replacements.get(i);
            String numbers = each.text("direction") + " " + each.text("prefix") + " "
                    + each.optionalWhole("numberlength").map(String::valueOf).orElse("");
            Integer earlier = places.putIfAbsent(numbers, i);
            if (earlier != null) {
                String detail = "has the direction, prefix and numberlength of " + place(earlier);
                errors.add(new BadValue(ProblemType.CONFLICT, place(i), detail));
            }
        }
    }

    private static String place(int number) {
        return "replacementlist[" + number + "]";
    }

    private void wrong(String name, String detail) {
        errors.add(new BadValue(ProblemType.INVALID_VALUE, name, detail));
    }

    private void refuseWrong() {
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
    }
}
