package org.tariscope.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one description of an API method. The check of its input, its right, {@code claims}, OpenAPI and the reference are
 * made from it.
 *
 * @param name the dotted name, which is also the right's name: {@code tariffs.details}
 * @param aliases other dotted names under which existing clients call it
 * @param text one line that says what it does
 * @param answer the record that it answers, or of which it answers rows; empty for 204
 * @param root the XML root of the answer
 * @param row the XML name of one row; empty where one record is answered
 * @param manner what is special about it
 */
public record MethodDescription(
        String name,
        Verb verb,
        Access access,
        List<String> aliases,
        String text,
        List<Parameter> parameters,
        Optional<Class<? extends Record>> answer,
        String root,
        Optional<String> row,
        Manner manner) {

    /**
     * What is special about some methods.
     *
     * @param keptWhile the {@link DataState} under which an encoded answer is kept; empty where none is
     * @param ignoresUnknown whether parameters that it does not have are passed over instead of refused
     * @param isKeyed whether an Idempotency-Key makes repetitions of a request safe
     * @param furtherRights rights to more than its own, which it asks for itself, such as {@code sql.write}
     * @param file the file that it takes, in the place of the body's parameters
     * @param isCsv whether it answers a CSV file and nothing else
     */
    record Manner(
            Optional<String> keptWhile,
            boolean ignoresUnknown,
            boolean isKeyed,
            List<String> furtherRights,
            Optional<FileInput> file,
            boolean isCsv) {
        static final Manner USUAL = new Manner(Optional.empty(), false, false, List.of(), Optional.empty(), false);

        Manner {
            furtherRights = List.copyOf(furtherRights);
        }
    }

    public MethodDescription {
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
    }

    public static MethodDescription get(String name, String text) {
        return of(Verb.GET, name, text);
    }

    public static MethodDescription post(String name, String text) {
        return of(Verb.POST, name, text);
    }

    private static MethodDescription of(Verb verb, String name, String text) {
        return new MethodDescription(
                name,
                verb,
                Access.RIGHT,
                List.of(),
                text,
                List.of(),
                Optional.empty(),
                "request",
                Optional.empty(),
                Manner.USUAL);
    }

    public MethodDescription open() {
        return with(Access.OPEN);
    }

    public MethodDescription withAnyToken() {
        return with(Access.TOKEN);
    }

    private MethodDescription with(Access other) {
        return new MethodDescription(name, verb, other, aliases, text, parameters, answer, root, row, manner);
    }

    private MethodDescription with(Manner other) {
        return new MethodDescription(name, verb, access, aliases, text, parameters, answer, root, row, other);
    }

    public MethodDescription alias(String other) {
        List<String> more = new ArrayList<>(aliases);
        more.add(other);
        return new MethodDescription(name, verb, access, more, text, parameters, answer, root, row, manner);
    }

    public MethodDescription takes(Parameter... more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new MethodDescription(name, verb, access, aliases, text, all, answer, root, row, manner);
    }

    public MethodDescription answers(Class<? extends Record> type, String xmlRoot) {
        return answers(type, xmlRoot, Optional.empty());
    }

    public MethodDescription answersRows(Class<? extends Record> type, String xmlRoot, String xmlRow) {
        return answers(type, xmlRoot, Optional.of(xmlRow));
    }

    private MethodDescription answers(Class<? extends Record> type, String xmlRoot, Optional<String> xmlRow) {
        return new MethodDescription(
                name, verb, access, aliases, text, parameters, Optional.of(type), xmlRoot, xmlRow, manner);
    }

    /** Its answers hang on its input and this data alone. */
    public MethodDescription keptWhile(String dataState) {
        return with(new Manner(Optional.of(dataState), ignoresUnknown(), isKeyed(), furtherRights(), file(), isCsv()));
    }

    /** Repetitions of a request with the same Idempotency-Key change nothing more. */
    public MethodDescription keyed() {
        return with(new Manner(keptWhile(), ignoresUnknown(), true, furtherRights(), file(), isCsv()));
    }

    /** The same method, which passes over parameters that it does not have. */
    public MethodDescription lenient() {
        return with(new Manner(keptWhile(), true, isKeyed(), furtherRights(), file(), isCsv()));
    }

    /** A right of another name than the method's, that the method asks for where a request wants more than usual. */
    public MethodDescription furtherRight(String right) {
        List<String> more = new ArrayList<>(furtherRights());
        more.add(right);
        return with(new Manner(keptWhile(), ignoresUnknown(), isKeyed(), more, file(), isCsv()));
    }

    /** It takes a file: as the body, with its parameters in the query, or both in a form of several parts. */
    public MethodDescription takesFile(FileInput input) {
        return with(new Manner(keptWhile(), ignoresUnknown(), isKeyed(), furtherRights(), Optional.of(input), isCsv()));
    }

    /** It answers a CSV file, in whatever format problems are answered. */
    public MethodDescription answersCsv() {
        return with(new Manner(keptWhile(), ignoresUnknown(), isKeyed(), furtherRights(), file(), true));
    }

    /** The {@link DataState} under which an encoded answer is kept; empty where none is. */
    public Optional<String> keptWhile() {
        return manner.keptWhile();
    }

    /** Whether parameters that it does not have are passed over instead of refused. */
    public boolean ignoresUnknown() {
        return manner.ignoresUnknown();
    }

    /** Whether an Idempotency-Key makes repetitions of a request safe. */
    public boolean isKeyed() {
        return manner.isKeyed();
    }

    /** Rights to more than its own, which it asks for itself. */
    public List<String> furtherRights() {
        return manner.furtherRights();
    }

    /** The file that it takes. */
    public Optional<FileInput> file() {
        return manner.file();
    }

    /** Whether it answers a CSV file and nothing else. */
    public boolean isCsv() {
        return manner.isCsv();
    }

    /** Whether it has a parameter of this name, in any spelling. */
    boolean has(String parameter) {
        String spelling = InputName.fold(parameter);
        return parameters.stream().anyMatch(known -> known.spellings().contains(spelling));
    }

    /** The canonical path below the API's base, without slashes at its ends: {@code tariffs/details}. */
    public String path() {
        return name.replace('.', '/');
    }
}
