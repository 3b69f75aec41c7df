package org.tariscope.tariff;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tariscope.http.Parameters;

/** What a version of a tariff says of how a call is priced, but for its lists. Durations are seconds. */
@MappedSuperclass
class TariffTerms {
    @Column(name = "currency_id", nullable = false)
    private long currencyId;

    /** The API's {@code value}: of one {@link #unit}. */
    @Column(nullable = false, precision = 19, scale = 10)
    private BigDecimal price;

    @Convert(converter = PriceUnit.Column.class)
    @Column(name = "unit", nullable = false, length = 6)
    private PriceUnit unit = PriceUnit.MINUTE;

    /** Step of the billed duration; 0 or 1: none. */
    @Column(name = "round_to", nullable = false)
    private int roundTo;

    @Column(name = "first_step", nullable = false)
    private int firstStep;

    @Column(name = "free_seconds", nullable = false)
    private int freeSeconds;

    @Convert(converter = FreeSecondsMode.Column.class)
    @Column(name = "free_seconds_mode", nullable = false, length = 13)
    private FreeSecondsMode freeSecondsMode = FreeSecondsMode.FIRST_SECONDS;

    @Column(name = "subtract_seconds", nullable = false)
    private int subtractSeconds;

    /** Digits of the cost; null: the plan's. */
    @Column(name = "round_cost_to")
    private Integer roundCostTo;

    @Column(name = "round_duration_down", nullable = false)
    private boolean roundDurationDown;

    @Column(name = "round_cost_down", nullable = false)
    private boolean roundCostDown;

    /** Null: as {@link #roundCostDown} says. */
    @Convert(converter = RoundCostMode.Column.class)
    @Column(name = "round_cost_mode", length = 6)
    private RoundCostMode roundCostMode;

    @Column(name = "round_first_minute", nullable = false)
    private boolean roundFirstMinute;

    /** Priced and reported, but not posted to the subscriber's account. */
    @Column(name = "no_account", nullable = false)
    private boolean noAccount;

    @Column(name = "account_description", length = 200)
    private String accountDescription;

    /** The posting names the phone number that it is for. */
    @Column(name = "account_dns", nullable = false)
    private boolean accountDns;

    @Column(name = "minimum_duration", nullable = false)
    private int minimumDuration;

    /** {@link StageScope} as its number. */
    @Column(nullable = false)
    private int stages;

    @Convert(converter = StagesMode.Column.class)
    @Column(name = "stages_mode", nullable = false, length = 9)
    private StagesMode stagesMode = StagesMode.GRADUATED;

    /** Whether a call is cut where its time band ends; else the band of its start prices all of it. */
    @Column(name = "split_bands", nullable = false)
    private boolean splitBands;

    @Column(name = "connection_cost", nullable = false, precision = 19, scale = 10)
    private BigDecimal connectionCost = BigDecimal.ZERO;

    @Column(name = "minimum_cost", nullable = false, precision = 19, scale = 10)
    private BigDecimal minimumCost = BigDecimal.ZERO;

    /** For the persistence provider. */
    protected TariffTerms() {}

    TariffTerms(long currencyId, BigDecimal price) {
        this.currencyId = currencyId;
        this.price = Objects.requireNonNull(price);
    }

    void countStagesOver(StageScope scope) {
        stages = scope.number();
    }

    /** Takes over the fields that were sent. */
    void apply(Parameters in) {
        currencyId = in.id("currencyid");
        price = in.decimal("value");
        in.optionalText("unit").map(PriceUnit::of).ifPresent(word -> unit = word);
        in.optionalText("freesecondsmode").map(FreeSecondsMode::of).ifPresent(word -> freeSecondsMode = word);
        in.optionalText("stagesmode").map(StagesMode::of).ifPresent(word -> stagesMode = word);
        in.optionalDecimal("connectioncost").ifPresent(cost -> connectionCost = cost);
        in.optionalDecimal("minimumcost").ifPresent(cost -> minimumCost = cost);
        in.optionalFlag("rounddurationdown").ifPresent(flag -> roundDurationDown = flag);
        in.optionalFlag("roundfirstminute").ifPresent(flag -> roundFirstMinute = flag);
        in.optionalFlag("splitbands").ifPresent(flag -> splitBands = flag);
        in.optionalFlag("noaccount").ifPresent(flag -> noAccount = flag);
        in.optionalFlag("accountdns").ifPresent(flag -> accountDns = flag);
        if (in.has("accountdescription")) {
            accountDescription = in.optionalText("accountdescription").orElse(null);
        }
        applyNumbers(in);
        applyRounding(in);
    }

    private void applyNumbers(Parameters in) {
        whole(in, "roundto").ifPresent(number -> roundTo = number);
        whole(in, "firststep").ifPresent(number -> firstStep = number);
        whole(in, "freeseconds").ifPresent(number -> freeSeconds = number);
        whole(in, "substractseconds").ifPresent(number -> subtractSeconds = number);
        whole(in, "minimumduration").ifPresent(number -> minimumDuration = number);
        whole(in, "stages").ifPresent(number -> stages = number);
        if (in.has("roundcostto")) {
            roundCostTo = whole(in, "roundcostto").orElse(null);
        }
    }

    /** The two fields for one thing never contradict each other: the one that is sent decides. */
    private void applyRounding(Parameters in) {
        if (in.has("roundcostmode")) {
            roundCostMode =
                    in.optionalText("roundcostmode").map(RoundCostMode::of).orElse(null);
            roundCostDown = roundCostMode == RoundCostMode.DOWN;
        }
        in.optionalFlag("roundcostdown").ifPresent(down -> {
            roundCostDown = down;
            if (down != (roundCostMode == RoundCostMode.DOWN)) {
                roundCostMode = null;
            }
        });
    }

    private static Optional<Integer> whole(Parameters in, String name) {
        return in.optionalWhole(name).map(Math::toIntExact);
    }

    BigDecimal price() {
        return price;
    }

    /** The word for what the price is for. */
    String unit() {
        return unit.word();
    }

    /** Whether the first minute and the first step contradict each other. */
    boolean hasTwoFirstSteps() {
        return roundFirstMinute && firstStep != 0 && firstStep != 60;
    }

    /** All of this version. */
    WholeTariffAnswer answer(
            TariffParameters version, List<StagePart> stageList, List<TimePart> timeList, List<CodePart> codeList) {
        return new WholeTariffAnswer(
                version.tariff().id(),
                version.tariff().name(),
                version.tariff().providerId(),
                version.id(),
                version.planId(),
                version.activeDate(),
                currencyId,
                price,
                roundTo,
                freeSeconds,
                subtractSeconds,
                roundCostTo,
                roundDurationDown,
                roundCostDown,
                roundFirstMinute,
                noAccount,
                accountDescription,
                accountDns,
                minimumDuration,
                stages,
                minimumCost,
                version.tariff().direction().word(),
                unit.word(),
                firstStep,
                freeSecondsMode.word(),
                roundCostMode == null ? null : roundCostMode.word(),
                stagesMode.word(),
                splitBands,
                connectionCost,
                stageList,
                timeList,
                codeList);
    }
}
