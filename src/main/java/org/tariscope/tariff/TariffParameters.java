package org.tariscope.tariff;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import org.tariscope.http.Parameters;

/** One dated version of a tariff's price in one plan, in force from its date until the next version's. Durations are seconds. */
@Entity
@Table(name = "tariff_parameters")
class TariffParameters extends TariffTerms {
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

    @OneToMany(mappedBy = "parameters", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("fromMinute")
    private List<Stage> stageList = new ArrayList<>();

    @OneToMany(mappedBy = "parameters", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("dayTypeId, hourFrom")
    private List<TimeBand> timeBands = new ArrayList<>();

    /** For the persistence provider. */
    protected TariffParameters() {}

    TariffParameters(Tariff tariff, long planId, LocalDate activeDate, long currencyId, BigDecimal price) {
        super(currencyId, price);
        this.tariff = Objects.requireNonNull(tariff);
        this.planId = planId;
        this.activeDate = Objects.requireNonNull(activeDate);
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
        countStagesOver(scope);
        stageList.add(new Stage(this, fromMinute, stagePrice));
    }

    void timeBand(long dayTypeId, int hourFrom, int hourTo, BigDecimal bandPrice, BigDecimal bandConnectionCost) {
        timeBands.add(new TimeBand(this, dayTypeId, hourFrom, hourTo, bandPrice, bandConnectionCost));
    }

    long planId() {
        return planId;
    }

    LocalDate activeDate() {
        return activeDate;
    }

    /** All of this version, with these codes of its tariff. */
    WholeTariffAnswer answer(List<CodePart> codes) {
        return answer(
                this,
                stageList.stream().map(Stage::part).toList(),
                timeBands.stream().map(TimeBand::part).toList(),
                codes);
    }

    Tariff tariff() {
        return tariff;
    }

    /** Takes over the fields that were sent. */
    @Override
    void apply(Parameters in) {
        super.apply(in);
        activeDate = in.day("activedate");
    }

    void clearStages() {
        stageList.clear();
    }

    void clearTimeBands() {
        timeBands.clear();
    }

    void addStage(Parameters in) {
        Stage stage = new Stage(this, Math.toIntExact(in.whole("fromminute")), in.decimal("value"));
        stageList.add(
                stage.withStep(in.optionalWhole("roundto").map(Math::toIntExact).orElse(null)));
    }

    void addTimeBand(Parameters in) {
        timeBand(
                in.id("daytypeid"),
                Math.toIntExact(in.whole("hourfrom")),
                Math.toIntExact(in.whole("hourto")),
                in.decimal("value"),
                in.decimal("connectioncost"));
    }
}
