package org.tariscope.admin.tariff;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the form something stands that the service names, such as {@code timelist[2].value}. */
final class VersionPlaces {
    private static final Pattern IN_LIST = Pattern.compile("(stagelist|timelist|codelist)\\[(\\d+)](?:\\.([a-z]+))?");

    private final VersionForm form;

    VersionPlaces(VersionForm form) {
        this.form = form;
    }

    /**
     * A place.
     *
     * @param field the name of the field
     * @param line the line of a field of several; 0: the field as a whole
     */
    record Place(String field, int line) {}

    Place of(String parameter) {
        Matcher inList = IN_LIST.matcher(parameter);
        if (!inList.matches()) {
            return new Place(
                    switch (parameter) {
                        case "stagelist" -> "stageline:0:fromminute";
                        case "timelist" -> "week";
                        case "codelist" -> "codes";
                        default -> parameter;
                    },
                    0);
        }
        int number = Integer.parseInt(inList.group(2));
        String field = inList.group(3) == null ? "value" : inList.group(3);
        return switch (inList.group(1)) {
            case "stagelist" -> new Place("stageline:" + stage(number) + ":" + field, 0);
            case "timelist" -> time(number, field);
            default -> new Place("codes", CodeLines.lineOf(form.getCodes(), number));
        };
    }

    /** Empty lines are no stages, but they have places. */
    private int stage(int number) {
        return form.getStages().indexOf(form.typedStages().get(number));
    }

    private Place time(int number, String field) {
        List<WeekGrid.Band> bands = form.bands();
        boolean isPrice = field.equals("value") || field.equals("connectioncost");
        return isPrice ? new Place("priceline:" + bands.get(number).price() + ":" + field, 0) : new Place("week", 0);
    }
}
