package org.tariscope.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.tariscope.rating.CostRules;
import org.tariscope.rating.DurationRules;
import org.tariscope.rating.FreeSecondsMode;
import org.tariscope.rating.Parameters;
import org.tariscope.rating.Posting;
import org.tariscope.rating.PriceUnit;
import org.tariscope.rating.RoundCostMode;
import org.tariscope.rating.StageScope;
import org.tariscope.rating.Stages;
import org.tariscope.rating.StagesMode;
import org.tariscope.rating.TimeBands;

/** A row of {@code tariff_parameters} as the rating takes it. */
final class VersionRow {
    static final String SELECT = "select * from tariff_parameters order by id";

    private VersionRow() {}

    static Parameters of(ResultSet row, BandsAndStages lists) throws SQLException {
        long id = row.getLong("id");
        return new Parameters(
                id,
                row.getLong("tariff_id"),
                row.getLong("plan_id"),
                row.getObject("active_date", LocalDate.class),
                row.getLong("currency_id"),
                row.getBigDecimal("price"),
                PriceUnit.of(row.getString("unit")),
                duration(row),
                cost(row),
                new Stages(
                        StageScope.of(row.getInt("stages")),
                        StagesMode.of(row.getString("stages_mode")),
                        lists.stages(id)),
                new TimeBands(row.getBoolean("split_bands"), lists.bands(id)),
                posting(row));
    }

    private static DurationRules duration(ResultSet row) throws SQLException {
        return new DurationRules(
                row.getInt("subtract_seconds"),
                row.getInt("free_seconds"),
                FreeSecondsMode.of(row.getString("free_seconds_mode")),
                row.getInt("minimum_duration"),
                row.getInt("first_step"),
                row.getBoolean("round_first_minute"),
                row.getInt("round_to"),
                row.getBoolean("round_duration_down"));
    }

    private static CostRules cost(ResultSet row) throws SQLException {
        int digits = row.getInt("round_cost_to");
        OptionalInt own = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(digits);
        Optional<String> mode = Optional.ofNullable(row.getString("round_cost_mode"));
        boolean down = row.getBoolean("round_cost_down");
        return new CostRules(
                row.getBigDecimal("connection_cost"),
                row.getBigDecimal("minimum_cost"),
                own,
                mode.map(RoundCostMode::of).orElseGet(() -> RoundCostMode.of(down)));
    }

    private static Posting posting(ResultSet row) throws SQLException {
        String text = Optional.ofNullable(row.getString("account_description")).orElse("");
        return new Posting(row.getBoolean("no_account"), row.getBoolean("account_dns"), text);
    }
}
