package org.tariscope.demo;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The Master.csv of the first PBX: calls of the last days, most of them out through its trunks, in the order of their ends. Some
 * were not answered, some find no price, and the last record has lost its end: what a file from a PBX brings.
 */
final class DemoCalls {
    static final long PBX = 292;

    private static final int DAYS = 14;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int CALLS_ON_A_WORKING_DAY = 32;
    private static final int CALLS_ON_OTHER_DAYS = 11;
    private static final int MOST_RINGING = 25;
    private static final String TRUNK = "PJSIP/trunk-kyivstar-";
    private static final String GATEWAY = "PJSIP/gsm-gateway-";

    /** With the trunk's access code 0; the x are any digits. Nobody sells a price for +999. */
    private static final List<String> DIALLED = List.of(
            "067xxxxxxx",
            "067xxxxxxx",
            "050xxxxxxx",
            "050xxxxxxx",
            "063xxxxxxx",
            "044xxxxxxx",
            "044xxxxxxx",
            "032xxxxxxx",
            "048xxxxxxx",
            "0048xxxxxxxxx",
            "0049301xxxxxx",
            "0044207xxxxxxx",
            "00120255xxxxx",
            "00902125xxxxxx",
            "00999xxxxxxxx");

    /** The guide's own subscribers keep the accounts that it shows. */
    private static final String NUMBERS =
            """
            select n.dn from phone_number n
            where n.pbx_id = ? and n.from_date <= ? and n.to_date is null
                and n.subscriber_id not in (1234, 2101, 2102, 2928, 6169, 6193, 7334)
            order by n.id
            """;

    private final LocalDate today;

    DemoCalls(LocalDate today) {
        this.today = today;
    }

    /** A record, which is written when its call has ended. */
    private record Ended(LocalDateTime end, String text) {}

    /** The file of the subscribers that the database has. */
    String file(Connection connection) throws SQLException {
        List<String> numbers = numbers(connection);
        List<Ended> calls = new ArrayList<>();
        for (LocalDate day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
            boolean works = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            for (int i = 0; i < (works ? CALLS_ON_A_WORKING_DAY : CALLS_ON_OTHER_DAYS); i++) {
                calls.add(call(day, new Dice(i, "call " + day), numbers));
            }
        }
        calls.sort(Comparator.comparing(Ended::end));
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < calls.size(); i++) {
            file.append(calls.get(i).text().formatted(i));
        }
        return file.append("\"\",\"")
                .append(numbers.get(0))
                .append("\",\"067\"\n")
                .toString();
    }

    private List<String> numbers(Connection connection) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NUMBERS)) {
            query.setLong(1, PBX);
            query.setDate(2, Date.valueOf(today.minusDays(DAYS)));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    numbers.add(found.getString(1));
                }
            }
        }
        return numbers;
    }

    private static Ended call(LocalDate day, Dice dice, List<String> numbers) {
        LocalDateTime start =
                day.atTime(dice.oneIn(8) ? dice.between(0, 23) : dice.between(8, 20), dice.below(60), dice.below(60));
        int ringing = dice.between(2, MOST_RINGING);
        int seconds = dice.oneIn(10) ? 0 : dice.oneIn(6) ? dice.between(600, 3000) : dice.between(4, 400);
        String own = dice.of(numbers);
        boolean isGsm = dice.oneIn(9);
        String dialled = isGsm ? "9380" + dice.of(List.of("67", "50")) + dice.digits(7) : number(dice);
        boolean comesIn = !isGsm && dice.oneIn(6);
        String other = TRUNK + "%1$08x";
        String inside = "PJSIP/" + own + "-%1$08x";
        String text = comesIn
                ? record("380" + dice.of(List.of("67", "44")) + dice.digits(7), own, other, inside)
                : record(own, dialled, inside, isGsm ? GATEWAY + "%1$08x" : other);
        LocalDateTime answer = start.plusSeconds(ringing);
        LocalDateTime end = answer.plusSeconds(seconds);
        boolean answered = seconds > 0;
        return new Ended(
                end,
                text + ",\"" + start.format(STAMP) + "\",\"" + (answered ? answer.format(STAMP) : "") + "\",\""
                        + end.format(STAMP) + "\"," + (ringing + seconds) + "," + seconds + ",\""
                        + (answered ? "ANSWERED" : "NO ANSWER") + "\",\"DOCUMENTATION\",\""
                        + (day.toEpochDay() * 86_400 + start.toLocalTime().toSecondOfDay()) + ".%1$d\",\"\"\n");
    }

    private static String number(Dice dice) {
        String pattern = dice.of(DIALLED);
        int digits = pattern.length() - pattern.indexOf('x');
        return pattern.substring(0, pattern.indexOf('x')) + dice.digits(digits);
    }

    private static String record(String caller, String dialled, String channel, String destination) {
        return "\"\",\"%s\",\"%s\",\"from-internal\",\"\",\"%s\",\"%s\",\"Dial\",\"\""
                .formatted(caller, dialled, channel, destination);
    }
}
