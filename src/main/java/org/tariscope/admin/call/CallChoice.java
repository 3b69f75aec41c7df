package org.tariscope.admin.call;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which calls a page shows, as its address says it. */
public final class CallChoice implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String FROM = "fromdate";
    private static final String TO = "todate";
    private static final String SUBSCRIBER = "subscriberid";
    private static final String STATUS = "status";
    private static final String REASON = "reason";

    /** By which calls can be chosen, in the order of the fields. */
    static final List<String> NAMES =
            List.of(FROM, TO, SUBSCRIBER, "dn", "number", "providerid", "rateid", STATUS, REASON, "nodeid");

    /** Days that are shown where none were chosen; more of one subscriber. */
    private static final int DAYS = 7;

    private static final int DAYS_OF_ONE = 31;

    private final LinkedHashMap<String, String> typed = new LinkedHashMap<>();

    private CallChoice() {}

    /**
     * What an address says; the last days where it names none.
     *
     * @param address the value of a parameter, null or empty where it has none
     */
    static CallChoice of(UnaryOperator<String> address, LocalDate today) {
        CallChoice choice = new CallChoice();
        for (String name : NAMES) {
            choice.typed.put(
                    name, Objects.requireNonNullElse(address.apply(name), "").strip());
        }
        int days = choice.typed.get(SUBSCRIBER).isEmpty() ? DAYS : DAYS_OF_ONE;
        if (choice.typed.get(TO).isEmpty()) {
            choice.typed.put(TO, today.toString());
        }
        if (choice.typed.get(FROM).isEmpty()) {
            choice.typed.put(FROM, beginning(choice.typed.get(TO), today, days).toString());
        }
        return choice;
    }

    private static LocalDate beginning(String to, LocalDate today, int days) {
        LocalDate last = to.matches("[0-9]{4}-[0-1][0-9]-[0-3][0-9]") ? day(to, today) : today;
        return last.minusDays(days - 1L);
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException wrong) {
            // The service says so at the field.
            return otherwise;
        }
    }

    /** The same days and places, but only calls without a price for this reason. */
    CallChoice unpriced(String reason) {
        CallChoice other = new CallChoice();
        other.typed.putAll(typed);
        other.typed.put(STATUS, "unrated");
        other.typed.put(REASON, reason);
        return other;
    }

    public Map<String, String> getTyped() {
        return Collections.unmodifiableMap(typed);
    }

    /** Whether anything but days is chosen. */
    public boolean isNarrow() {
        return NAMES.stream().skip(2).anyMatch(name -> !typed.get(name).isEmpty());
    }

    /** The part of an address that says the same. */
    public String getQuery() {
        return query(Stream.of());
    }

    /** The part of an address that says the same and begins another number, too. */
    public String withNumber(String beginning) {
        return query(Stream.of("number=" + encoded(beginning)));
    }

    /** The part of an address that says the same and names a subscriber's number, too. */
    public String withDn(String dn) {
        return query(Stream.of("dn=" + encoded(dn)));
    }

    private String query(Stream<String> more) {
        List<String> others = new ArrayList<>(more.toList());
        List<String> parts = new ArrayList<>(typed.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .filter(each -> others.stream().noneMatch(other -> other.startsWith(each.getKey() + "=")))
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .toList());
        parts.addAll(others);
        return parts.stream().collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
