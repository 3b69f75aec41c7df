package org.tariscope.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Which tariffs a number leads to on a day: of each provider and direction that of the longest code, as calls find it. */
final class LongestCodes {
    private static final int LONGEST = 20;
    private static final Pattern NUMBER = Pattern.compile("[+]?[0-9*#][0-9*#()./ -]*");
    private static final Pattern NOT_DIALLED = Pattern.compile("[^0-9*#+]");

    private final DataSource database;

    LongestCodes(DataSource database) {
        this.database = database;
    }

    private record Place(long provider, String direction) {}

    /** Whether a text may be a number, or the beginning of one. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }

    /** The code by the id of its tariff. */
    Map<Long, String> of(String number, LocalDate day) {
        List<String> beginnings = beginnings(NOT_DIALLED.matcher(number).replaceAll(""));
        Map<Long, String> codes = new LinkedHashMap<>();
        for (Place place : places()) {
            String marks = beginnings.stream().map(each -> "?").collect(Collectors.joining(", "));
            TableQuery query = new TableQuery("code c")
                    .and("c.provider_id = ?", place.provider())
                    .and("c.direction = ?", place.direction())
                    .and("c.prefix in (" + marks + ")", beginnings.toArray())
                    .and("c.from_date <= ? and (c.to_date is null or c.to_date >= ?)", day, day);
            query.find(
                            database,
                            "c.tariff_id, c.prefix",
                            "char_length(c.prefix) desc, c.id",
                            new TablePart("", false, 0, 1),
                            row -> Map.entry(row.getLong(1), row.getString(2)))
                    .forEach(found -> codes.put(found.getKey(), found.getValue()));
        }
        return codes;
    }

    private List<Place> places() {
        return new TableQuery("provider p cross join (select 'in' as direction union all select 'out') d")
                .find(
                        database,
                        "p.id, d.direction",
                        "p.id, d.direction",
                        TablePart.all(""),
                        row -> new Place(row.getLong(1), row.getString(2)));
    }

    /** Numbers are compared as they are dialled; codes as a rule have no plus sign. */
    private static List<String> beginnings(String dialled) {
        List<String> beginnings = new ArrayList<>();
        String bare = dialled.startsWith("+") ? dialled.substring(1) : dialled;
        for (String each : dialled.equals(bare) ? List.of(bare) : List.of(bare, dialled)) {
            for (int length = 1; length <= Math.min(each.length(), LONGEST); length++) {
                beginnings.add(each.substring(0, length));
            }
        }
        return beginnings;
    }
}
