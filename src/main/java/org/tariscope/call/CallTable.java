package org.tariscope.call;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.tariscope.rating.Rated;
import org.tariscope.rating.Unrated;

/** The table of the calls. */
final class CallTable {
    private static final String OUTCOME =
            "status, reason, subscriber_id, plan_id, provider_id, code_prefix, code_name, tariff_id, parameters_id,"
                    + " used_seconds, billed_seconds, cost, currency, main_cost, price_list_version, posted, ledger_id";

    private static final String INSERT = "insert into call_record (" + OUTCOME
            + ", id, pbx_id, external_id, started_at, local_start, raw_seconds, direction, dn, number, route_name,"
            + " call_import_id) values (?" + ", ?".repeat(27) + ")";

    private static final String UPDATE =
            "update call_record set " + OUTCOME.replace(",", " = ?,") + " = ? where id = ?";

    private CallTable() {}

    /**
     * A call with what was posted for it.
     *
     * @param ledgerId the first posting; empty: none
     */
    record Row(long id, PricedCall call, BigDecimal posted, OptionalLong ledgerId) {}

    static void insert(Connection connection, long pbx, Optional<Long> importId, long version, Collection<Row> rows)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Row row : rows) {
                setOutcome(insert, version, row);
                RecordedCall call = row.call().call();
                insert.setLong(18, row.id());
                insert.setLong(19, pbx);
                insert.setString(20, call.externalId());
                insert.setObject(21, LocalDateTime.ofInstant(call.start(), ZoneOffset.UTC));
                insert.setObject(22, row.call().localStart());
                insert.setLong(23, call.seconds());
                insert.setString(24, call.direction().word());
                insert.setString(25, call.dn());
                insert.setString(26, call.number());
                insert.setString(27, call.route().orElse(null));
                insert.setObject(28, importId.orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Gives calls that are there another outcome. */
    static void update(Connection connection, long version, Collection<Row> rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (Row row : rows) {
                setOutcome(update, version, row);
                update.setLong(18, row.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void setOutcome(PreparedStatement write, long version, Row row) throws SQLException {
        PricedCall call = row.call();
        Optional<Rated> rated = call.outcome() instanceof Rated priced ? Optional.of(priced) : Optional.empty();
        write.setString(1, rated.isPresent() ? "rated" : "unrated");
        write.setString(
                2, call.outcome() instanceof Unrated unrated ? unrated.reason().word() : null);
        set(write, 3, call.subscriber());
        set(write, 4, call.plan());
        set(write, 5, call.provider());
        write.setString(6, rated.map(Rated::codePrefix).orElse(null));
        write.setString(7, rated.map(Rated::codeName).orElse(null));
        write.setObject(8, rated.map(each -> each.parameters().tariff()).orElse(null));
        write.setObject(9, rated.map(each -> each.parameters().id()).orElse(null));
        set(write, 10, rated.isPresent() ? call.usedSeconds() : OptionalLong.empty());
        write.setObject(11, rated.map(Rated::billedSeconds).orElse(null));
        write.setBigDecimal(12, rated.map(Rated::cost).orElse(null));
        write.setString(13, rated.map(Rated::currency).orElse(null));
        write.setBigDecimal(14, rated.map(Rated::mainCost).orElse(null));
        write.setLong(15, version);
        write.setBigDecimal(16, row.posted());
        set(write, 17, row.ledgerId());
    }

    private static void set(PreparedStatement write, int place, OptionalLong value) throws SQLException {
        if (value.isPresent()) {
            write.setLong(place, value.getAsLong());
        } else {
            write.setNull(place, Types.BIGINT);
        }
    }
}
