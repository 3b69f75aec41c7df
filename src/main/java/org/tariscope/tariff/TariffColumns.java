package org.tariscope.tariff;

import java.time.LocalDate;

/** What a table shows of a tariff, read for the few that it shows. */
final class TariffColumns {
    static final String LIST =
            """
            t.id, t.name, t.provider_id, p.name as provider, t.direction, v.price, v.unit, c.code as currency, v.active_date,
            (select count(*) from code n
                where n.tariff_id = t.id and (n.to_date is null or n.to_date >= ?)) as codes,
            (select min(f.active_date) from tariff_parameters f
                where f.tariff_id = t.id and f.plan_id = ? and f.active_date > ?) as next_date
            """;

    private static final String FROM =
            """
            tariff t
            join provider p on p.id = t.provider_id
            left join tariff_parameters v on v.tariff_id = t.id and v.plan_id = ? and v.active_date = (
                select max(m.active_date) from tariff_parameters m
                where m.tariff_id = t.id and m.plan_id = ? and m.active_date <= ?)
            left join currency c on c.id = v.currency_id
            """;

    private TariffColumns() {}

    /** Tariffs with the version of a plan that is in force, if any; to be read with {@link #LIST}. */
    static TableQuery query(long planId, LocalDate today) {
        return new TableQuery(FROM, today, planId, today, planId, planId, today);
    }
}
