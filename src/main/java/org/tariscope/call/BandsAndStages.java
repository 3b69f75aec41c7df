package org.tariscope.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tariscope.rating.Stage;
import org.tariscope.rating.TimeBand;

/** The time bands and stages of all versions, by the version's id. */
final class BandsAndStages {
    static final String BANDS =
            """
            select parameters_id, day_type_id, hour_from, hour_to, price, connection_cost from time_band
            order by parameters_id, day_type_id, hour_from
            """;

    static final String STAGES =
            "select parameters_id, from_minute, price, round_to from stage order by parameters_id, from_minute";

    private final Map<Long, List<TimeBand>> bands = new HashMap<>();
    private final Map<Long, List<Stage>> stages = new HashMap<>();

    void band(ResultSet row) throws SQLException {
        bands.computeIfAbsent(row.getLong(1), version -> new ArrayList<>())
                .add(new TimeBand(
                        row.getLong(2), row.getInt(3), row.getInt(4), row.getBigDecimal(5), row.getBigDecimal(6)));
    }

    void stage(ResultSet row) throws SQLException {
        int step = row.getInt(4);
        OptionalInt own = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(step);
        stages.computeIfAbsent(row.getLong(1), version -> new ArrayList<>())
                .add(new Stage(row.getInt(2), row.getBigDecimal(3), own));
    }

    List<TimeBand> bands(long version) {
        return bands.getOrDefault(version, List.of());
    }

    List<Stage> stages(long version) {
        return stages.getOrDefault(version, List.of());
    }
}
