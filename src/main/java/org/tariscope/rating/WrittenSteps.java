package org.tariscope.rating;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The steps in words, numbered as in docs/rating.md; rules that a tariff does not have are left out. */
final class WrittenSteps implements Trace {
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd HH:mm:ss VV", Locale.ENGLISH);

    private final List<Step> steps = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private BigDecimal before = BigDecimal.ZERO;

    List<Step> list() {
        return steps;
    }

    @Override
    public void unrated(Call call, Reason reason) {
        String step =
                switch (reason) {
                    case UNKNOWN_ROUTE, NO_PROVIDER -> "A1 provider";
                    case UNKNOWN_SUBSCRIBER, NOT_CONNECTED_YET -> "A2 subscriber";
                    case NO_PLAN -> "A3 plan";
                    case UNKNOWN_CODE -> "A4 code";
                    case CODE_WITHOUT_TARIFF -> "A4 tariff";
                    case NO_PARAMETERS_IN_FORCE -> "A4 version";
                    case NO_EXCHANGE_RATE -> "C5 main currency";
                };
        add(step, search(call), reason.word());
    }

    @Override
    public void code(Call call, int length, String name) {
        add("A4 code", search(call), call.number().substring(0, length) + ", " + name);
    }

    @Override
    public void version(Call call, Parameters version) {
        add(
                "A4 version",
                "tariff " + version.tariff() + ", plan " + version.plan() + ", "
                        + call.start().toLocalDate(),
                "version " + version.id() + " of " + version.activeDate() + ": " + price(version.value(), version));
    }

    @Override
    public void band(Call call, Parameters version, TimeBand band) {
        if (version.bands().list().isEmpty()) {
            return;
        }
        boolean any = version.bands().list().contains(band);
        String hours = any
                ? "day type " + band.dayType() + ", " + band.hourFrom() + " to " + band.hourTo() + " h: "
                : "no band: ";
        add("A5 time band", START.format(call.start()), hours + price(band.value(), version));
    }

    @Override
    public void used(Call call, Parameters version, long seconds) {
        if (version.stages().scope() == StageScope.MONTH) {
            add("A5 used before", "tariff " + version.tariff() + ", " + call.month(), seconds + " s");
        }
    }

    @Override
    public void subtracted(long raw, DurationRules rules, long left) {
        if (rules.subtractSeconds() != 0 || raw == 0) {
            add("B1 subtracted seconds", raw + " − " + rules.subtractSeconds(), left + " s");
        }
    }

    @Override
    public void freed(long seconds, DurationRules rules, long left) {
        if (rules.freeSeconds() == 0) {
            return;
        }
        boolean whole = rules.freeSecondsMode() == FreeSecondsMode.THRESHOLD && seconds > rules.freeSeconds();
        String input = whole
                ? seconds + " is more than " + rules.freeSeconds() + ": billed whole"
                : seconds + " − " + rules.freeSeconds();
        add("B2 free seconds", input, Math.max(left, 0) + " s");
    }

    @Override
    public void lengthened(long seconds, DurationRules rules, long least) {
        if (rules.minimumDuration() != 0) {
            add("B3 minimum duration", seconds + ", at least " + rules.minimumDuration(), least + " s");
        }
    }

    @Override
    public void firstBlock(long seconds, DurationRules rules) {
        add("B4 first block", seconds + " of the first " + rules.firstBlock(), rules.firstBlock() + " s");
    }

    @Override
    public void stepped(long seconds, DurationRules rules, StepGrid grid, long billed) {
        if (!grid.rounds()) {
            return;
        }
        String over = grid.origin() == 0 ? "" + seconds : grid.origin() + " + " + (seconds - grid.origin());
        String limit = billed == grid.most() ? ", at most " + grid.most() : "";
        String way = rules.roundDurationDown() ? " down" : " up";
        add("B4 step", over + way + " to a multiple of " + grid.step() + limit, billed + " s");
    }

    @Override
    public void nothingBilled() {
        add("B billed seconds", "none", "cost 0");
    }

    @Override
    public void part(long from, long seconds, BigDecimal price, PriceUnit unit, BigDecimal sum) {
        parts.add(Figures.amount(sum, unit));
        String per = unit == PriceUnit.MINUTE ? " ÷ 60" : "";
        add(
                "C1 price",
                "seconds " + (from + 1) + " to " + (from + seconds) + ": " + Figures.shown(price) + " × " + seconds
                        + per,
                Figures.amount(sum, unit));
    }

    @Override
    public void total(PriceUnit unit, BigDecimal sum) {
        before = sum;
        if (parts.size() > 1) {
            add("C1 sum", String.join(" + ", parts), Figures.amount(sum, unit));
        }
    }

    @Override
    public void connected(BigDecimal connectionCost, PriceUnit unit, BigDecimal sum) {
        add(
                "C2 connection cost",
                Figures.amount(before, unit) + " + " + Figures.shown(connectionCost),
                Figures.amount(sum, unit));
        before = sum;
    }

    @Override
    public void raised(BigDecimal minimumCost, PriceUnit unit, BigDecimal sum) {
        add(
                "C3 minimum cost",
                Figures.amount(before, unit) + ", at least " + Figures.shown(minimumCost),
                Figures.amount(sum, unit));
    }

    @Override
    public void rounded(BigDecimal sum, PriceUnit unit, RoundCostMode mode, BigDecimal cost) {
        String input = Figures.amount(sum, unit) + " to " + cost.scale() + " digits, " + mode.word();
        add("C4 rounding", input, cost.toPlainString());
    }

    @Override
    public void exchanged(BigDecimal cost, String currency, BigDecimal rate, String main, BigDecimal mainCost) {
        String factor = currency.equals(main) ? "" : " × " + Figures.shown(rate);
        String input = cost.toPlainString() + " " + currency + factor + " to " + mainCost.scale() + " digits, halfup";
        add("C5 main currency", input, mainCost.toPlainString() + " " + main);
    }

    @Override
    public void posted(Posting posting, long billed) {
        add("D posting", posting.noAccount() ? "noaccount" : billed + " s", posting.noAccount() ? "none" : "posted");
    }

    private void add(String step, String input, String result) {
        steps.add(new Step(step, input, result));
    }

    private static String search(Call call) {
        return "number " + call.number() + ", provider " + call.provider() + ", "
                + call.direction().word() + ", " + call.start().toLocalDate();
    }

    private static String price(BigDecimal value, Parameters version) {
        return Figures.shown(value) + " a " + version.unit().word();
    }
}
