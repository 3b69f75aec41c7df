package org.tariscope.admin.tariff;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tariscope.http.Refusal;
import org.tariscope.http.TypedForm;
import org.tariscope.tariff.CodePart;
import org.tariscope.tariff.DayTypeAnswer;
import org.tariscope.tariff.Price;
import org.tariscope.tariff.StagePart;
import org.tariscope.tariff.WholeTariffAnswer;

/** What is typed about a version of a tariff. */
public class VersionForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int EMPTY_LINES = 3;
    private static final List<String> PRICES = List.of("value", "connectioncost", "minimumcost");
    private static final List<String> SECONDS =
            List.of("roundto", "firststep", "freeseconds", "substractseconds", "minimumduration");

    private final Map<String, Object> fields = new HashMap<>();
    private final List<StageLine> stages = new ArrayList<>();
    private final List<Long> dayTypes;
    private final WeekPrices week;
    private String hours;
    private String codes = "";
    private String codesBefore = "";

    /** An empty one, for a new tariff. */
    VersionForm(List<DayTypeAnswer> types) {
        dayTypes = types.stream().map(DayTypeAnswer::id).toList();
        week = new WeekPrices(types);
        SECONDS.forEach(name -> fields.put(name, "0"));
        fields.putAll(Map.of("direction", "out", "unit", "minute", "stages", "0", "connectioncost", "0.00"));
        fields.putAll(Map.of("freesecondsmode", "first-seconds", "stagesmode", "graduated", "minimumcost", "0.00"));
        fields.put("roundcostmode", "halfup");
        finish();
    }

    /** Filled from a version. */
    VersionForm(WholeTariffAnswer version, List<DayTypeAnswer> types) {
        dayTypes = types.stream().map(DayTypeAnswer::id).toList();
        week = new WeekPrices(version, types);
        VersionFields.show(version, fields);
        for (StagePart stage : version.stagelist()) {
            stages.add(new StageLine(
                    String.valueOf(stage.fromminute()),
                    Price.shown(stage.value()).toPlainString(),
                    stage.roundto() == null ? "" : String.valueOf(stage.roundto())));
        }
        finish();
    }

    private void finish() {
        hours = week.grid().text();
        addPrices();
        addStages();
    }

    /** The codes as they are, one a line. */
    void show(List<CodePart> known) {
        codes = known.stream().map(CodeLines::line).collect(Collectors.joining("\n"));
        codesBefore = codes;
    }

    /** More lines for prices of hours. */
    void addPrices() {
        for (int i = 0; i < EMPTY_LINES; i++) {
            week.add("", "");
        }
    }

    /** More lines for stages. */
    void addStages() {
        for (int i = 0; i < EMPTY_LINES; i++) {
            stages.add(new StageLine("", "", ""));
        }
    }

    /** The input of tariffs.save; what has a default and was left empty is 0. */
    TypedForm typed() {
        TypedForm typed = new TypedForm();
        fields.forEach((name, value) -> {
            String text = value == null ? "" : value.toString().strip();
            boolean isNumber = PRICES.contains(name) || SECONDS.contains(name);
            String given = text.isEmpty() && isNumber && !name.equals("value") ? "0" : text;
            typed.with(name, PRICES.contains(name) ? point(given) : given);
        });
        typed.list("stagelist", typedStages().stream().map(StageLine::typed).toList());
        typed.list("timelist", bands().stream().map(this::typed).toList());
        if (isCodesChanged()) {
            typed.list("codelist", CodeLines.typed(codes));
        }
        return typed;
    }

    /** Many write a decimal with a comma. */
    static String point(String decimal) {
        return decimal.strip().replace(',', '.');
    }

    private TypedForm typed(WeekGrid.Band band) {
        PriceLine price = week.lines().get(band.price());
        return new TypedForm()
                .with("daytypeid", String.valueOf(band.dayType()))
                .with("hourfrom", String.valueOf(band.from()))
                .with("hourto", String.valueOf(band.to()))
                .with("value", point(price.getValue()))
                .with("connectioncost", point(price.getConnectioncost()));
    }

    List<WeekGrid.Band> bands() {
        return grid().bands();
    }

    /** 400 where the page sent what is no grid. */
    WeekGrid grid() {
        return WeekGrid.of(dayTypes, hours, week.lines().size());
    }

    /** The grid to be shown; nothing is painted where the page sent none. */
    WeekGrid gridOrEmpty() {
        try {
            return grid();
        } catch (Refusal wrong) {
            return new WeekGrid(dayTypes);
        }
    }

    List<StageLine> typedStages() {
        return stages.stream().filter(each -> !each.isEmpty()).toList();
    }

    /** Whether codes were added, changed or taken away. */
    boolean isCodesChanged() {
        return !codes.strip().equals(codesBefore.strip());
    }

    /** Whether the day that was typed is over, so that calls would have to be priced again. */
    boolean isBefore(LocalDate today) {
        String day = String.valueOf(fields.get("activedate"));
        return day.matches("\\d{4}-\\d\\d-\\d\\d") && day.compareTo(today.toString()) <= 0;
    }

    public Map<String, Object> getFields() {
        return fields;
    }

    public List<StageLine> getStages() {
        return stages;
    }

    public List<PriceLine> getLegend() {
        return week.lines();
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String sent) {
        hours = sent;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(String typed) {
        codes = typed == null ? "" : typed.replace("\r\n", "\n");
    }
}
