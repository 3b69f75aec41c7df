package org.tariscope.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.tariscope.http.Page;

/** Reads the services that are sold. */
@ApplicationScoped
public class Services {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /** The active services, ordered by id. */
    @Transactional
    public List<ServiceAnswer> list(Page page) {
        String sql =
                """
                select id, name, code, description, period, rate_id, price from service
                where active = true
                order by id
                offset ? rows fetch next ? rows only
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, page.offset());
            select.setInt(2, page.limit().orElse(Integer.MAX_VALUE));
            try (ResultSet found = select.executeQuery()) {
                List<ServiceAnswer> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(row(found));
                }
                return rows;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The services could not be read", failed);
        }
    }

    private static ServiceAnswer row(ResultSet found) throws SQLException {
        return new ServiceAnswer(
                found.getLong(1),
                found.getString(2),
                found.getString(3),
                found.getString(4),
                found.getString(5),
                found.getObject(6, Long.class),
                found.getBigDecimal(7));
    }

    /** The version of the services. It moves with every change. */
    @Transactional
    public long version() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select version from service_list where id = 1");
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("The services' version could not be read", failed);
        }
    }
}
