package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What the things of a quote are called, and which there are to ask for. */
@ApplicationScoped
@Transactional
public class QuotedNames {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /**
     * The names of a quote; null each where the quote has no such thing.
     *
     * @param since the first day of the version in force
     */
    public record Names(String provider, String plan, String tariff, LocalDate since) {}

    public Names of(QuoteAnswer quote) {
        String sql =
                """
                select
                    (select name from provider where id = ?),
                    (select name from plan where id = ?),
                    (select name from tariff where id = ?),
                    (select active_date from tariff_parameters where id = ?)
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, quote.providerid());
            select.setObject(2, quote.planid());
            select.setObject(3, quote.rateid());
            select.setObject(4, quote.parametersid());
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return new Names(
                        found.getString(1),
                        found.getString(2),
                        found.getString(3),
                        found.getObject(4, LocalDate.class));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The names could not be read", failed);
        }
    }

    /** All rate plans, by id, in the order of their names. */
    public Map<Long, String> plans() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select id, name from plan order by name, id");
                ResultSet found = select.executeQuery()) {
            Map<Long, String> plans = new LinkedHashMap<>();
            while (found.next()) {
                plans.put(found.getLong(1), found.getString(2));
            }
            return plans;
        } catch (SQLException failed) {
            throw new IllegalStateException("The names could not be read", failed);
        }
    }
}
