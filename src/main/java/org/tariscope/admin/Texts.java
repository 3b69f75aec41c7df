package org.tariscope.admin;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the pages, in every language that they have. */
final class Texts {
    static final String BUNDLE = "org.tariscope.admin.messages";
    /** The first is the one for whoever reads none of them. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("uk"));

    private static final ResourceBundle.Control NO_SYSTEM_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Texts() {}

    static ResourceBundle of(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, NO_SYSTEM_LANGUAGE);
    }

    /**
     * A sentence that a service says in English, in this language. The messages have it under its own words with dashes, a
     * number being {@code #}; what they do not have stays English.
     */
    static String translated(String sentence, Locale locale) {
        Matcher numbers = NUMBER.matcher(sentence);
        String key = "said."
                + NUMBER.matcher(sentence)
                        .replaceAll("#")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z#]+", "-")
                        .replaceAll("-+$", "");
        try {
            String words = of(locale).getString(key);
            while (numbers.find()) {
                words = words.replaceFirst("#", numbers.group());
            }
            return words;
        } catch (MissingResourceException english) {
            return sentence;
        }
    }
}
