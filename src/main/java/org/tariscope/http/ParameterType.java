package org.tariscope.http;

import java.util.List;

/** The values that a parameter accepts; anything else is a 400 that names the parameter. */
public sealed interface ParameterType {
    /** A positive 64-bit integer; {@code zeroMeansAll} also lets 0 through, as a filter that filters nothing. */
    record Id(boolean zeroMeansAll) implements ParameterType {}

    /** An integer from {@code min} to {@code max}, both inclusive. */
    record Whole(long min, long max) implements ParameterType {}

    /** A decimal number with at most these digits before and after the point; never in exponent form. */
    record Decimal(int integerDigits, int fractionDigits) implements ParameterType {}

    /** {@code true} or {@code false}. */
    record Flag() implements ParameterType {}

    /** A calendar day, {@code yyyy-MM-dd}, 1900 to 2200. */
    record Day() implements ParameterType {}

    /** A local date and time to the second, {@code yyyy-MM-ddTHH:mm:ss}, 1900 to 2200. */
    record Moment() implements ParameterType {}

    /** Text of at most {@code maxLength} Unicode code points without control characters. */
    record Text(int maxLength) implements ParameterType {}

    /** As Text, but with line breaks and tabs. */
    record Lines(int maxLength) implements ParameterType {}

    /** As Text, but taken exactly as sent, control characters included, and never shown or logged again. */
    record Secret(int maxLength) implements ParameterType {}

    /** One of these words, read without regard to case. */
    record Choice(List<String> words) implements ParameterType {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /**
     * A list of texts: a JSON array, an XML element with one child named {@code item} per text, or in a form one
     * value with commas.
     */
    record TextList(String item, int maxItems, int maxLength) implements ParameterType {}

    /**
     * A list of texts, numbers, booleans and nulls: a JSON array, or an XML element with children named {@code text},
     * {@code number}, {@code boolean} and {@code null}; in a form one value with commas, each part a text.
     */
    record ScalarList(int maxItems, int maxLength) implements ParameterType {}

    /**
     * A list of values of one type: a JSON array, an XML element with one child named {@code item} per value, or in a form
     * one value with commas.
     */
    record ValueList(String item, int maxItems, ParameterType each) implements ParameterType {}

    /**
     * A list of records of these fields: a JSON array of objects, or an XML element with one child named {@code item} per
     * record. A form cannot send any.
     */
    record RecordList(String item, int maxItems, List<Parameter> fields) implements ParameterType {
        public RecordList {
            fields = List.copyOf(fields);
        }
    }
}
