package org.tariscope.tariff;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One dated version of a tariff's price in one plan, in force from its date until the next version's. Durations are seconds. */
@Entity
@Table(name = "tariff_parameters")
class TariffParameters {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tariff_parameters_seq")
    @SequenceGenerator(name = "tariff_parameters_seq", sequenceName = "tariff_parameters_seq", allocationSize = 50)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "tariff_id", nullable = false, updatable = false)
    private Tariff tariff;

    @Column(name = "plan_id", nullable = false, updatable = false)
    private long planId;

    @Column(name = "active_date", nullable = false)
    private LocalDate activeDate;

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

    @OneToMany(mappedBy = "parameters", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("fromMinute")
    private List<Stage> stageList = new ArrayList<>();

    @OneToMany(mappedBy = "parameters", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("dayTypeId, hourFrom")
    private List<TimeBand> timeBands = new ArrayList<>();

    /** For the persistence provider. */
    protected TariffParameters() {}

    TariffParameters(Tariff tariff, long planId, LocalDate activeDate, long currencyId, BigDecimal price) {
        this.tariff = Objects.requireNonNull(tariff);
        this.planId = planId;
        this.activeDate = Objects.requireNonNull(activeDate);
        this.currencyId = currencyId;
        this.price = Objects.requireNonNull(price);
    }

    long id() {
        return id;
    }

    List<Stage> stageList() {
        return List.copyOf(stageList);
    }

    List<TimeBand> timeBands() {
        return List.copyOf(timeBands);
    }

    void stage(int fromMinute, BigDecimal stagePrice, StageScope scope) {
        stages = scope.number();
        stageList.add(new Stage(this, fromMinute, stagePrice));
    }

    void timeBand(long dayTypeId, int hourFrom, int hourTo, BigDecimal bandPrice, BigDecimal bandConnectionCost) {
        timeBands.add(new TimeBand(this, dayTypeId, hourFrom, hourTo, bandPrice, bandConnectionCost));
    }
}
