package org.tariscope.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tariscope.http.Answer;
import org.tariscope.http.ItemName;
import org.tariscope.http.Nullable;

/**
 * One row of {@code tariffs.get}: one version of a tariff in one plan, with the fields of {@code tariffs.details} in their
 * order, those that the guide does not have, and what belongs to it.
 *
 * @param codelist the codes that lead to the tariff on the first day of the version or later
 */
public record WholeTariffAnswer(
        long id,
        String name,
        long providerid,
        long parametersid,
        long planid,
        LocalDate activedate,
        long currencyid,
        BigDecimal value,
        int roundto,
        int freeseconds,
        int substractseconds,
        Integer roundcostto,
        boolean rounddurationdown,
        boolean roundcostdown,
        boolean roundfirstminute,
        boolean noaccount,
        @Nullable String accountdescription,
        boolean accountdns,
        int minimumduration,
        int stages,
        BigDecimal minimumcost,
        String direction,
        String unit,
        int firststep,
        String freesecondsmode,
        @Nullable String roundcostmode,
        String stagesmode,
        boolean splitbands,
        BigDecimal connectioncost,
        @ItemName("stage") List<StagePart> stagelist,
        @ItemName("time") List<TimePart> timelist,
        @ItemName("code") List<CodePart> codelist)
        implements Answer {

    public WholeTariffAnswer {
        value = Price.shown(value);
        minimumcost = Price.shown(minimumcost);
        connectioncost = Price.shown(connectioncost);
        stagelist = List.copyOf(stagelist);
        timelist = List.copyOf(timelist);
        codelist = List.copyOf(codelist);
    }
}
