package org.tariscope.admin.quote;

import java.util.Locale;
import org.tariscope.call.StepAnswer;

/**
 * A step of the sum for a person.
 *
 * @param letter of docs/rating.md, such as B4
 * @param key of its name in the messages
 */
public record SpokenStep(String letter, String key, String input, String result) {
    /**
     * The step in another language.
     *
     * @param words what the words of steps are in it, each {@code theirs=ours}, with a bar between
     */
    static SpokenStep of(StepAnswer step, String words) {
        String letter = step.step().split(" ")[0];
        String key = "quote.step." + step.step().replace(' ', '-').toLowerCase(Locale.ROOT);
        // What a code is called is a name, not a word of ours.
        boolean named = step.step().equals("A4 code");
        return new SpokenStep(
                letter, key, said(step.input(), words), named ? step.result() : said(step.result(), words));
    }

    private static String said(String text, String words) {
        String said = text;
        for (String pair : words.split("\\|")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                said = said.replaceAll(
                        "(?<![\\p{L}\\d-])" + pair.substring(0, equals) + "(?![\\p{L}\\d-])",
                        pair.substring(equals + 1));
            }
        }
        return said;
    }
}
