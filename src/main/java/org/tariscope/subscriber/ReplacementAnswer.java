package org.tariscope.subscriber;

import org.tariscope.http.Parameters;

/**
 * One of a route's replacements, as {@code routes.list} shows it and {@code routes.save} takes it.
 *
 * @param numberlength only numbers of so many characters, without the access code; null: of any
 * @param providerid whose prices such calls have; null: the route's
 */
record ReplacementAnswer(String direction, String prefix, String replaceto, Integer numberlength, Long providerid) {

    static ReplacementAnswer of(Parameters sent) {
        return new ReplacementAnswer(
                sent.text("direction"),
                sent.text("prefix"),
                sent.text("replaceto"),
                sent.optionalWhole("numberlength").map(Math::toIntExact).orElse(null),
                sent.optionalId("providerid").orElse(null));
    }

    /** Short, so that the audit holds all of a route: {@code out 0>380 length 10 provider 86}. */
    @Override
    public String toString() {
        String length = numberlength == null ? "" : " length " + numberlength;
        String provider = providerid == null ? "" : " provider " + providerid;
        return direction + " " + prefix + ">" + replaceto + length + provider;
    }
}
