package org.tariscope.deck;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tariscope.http.Page;

/** Finds imports of decks that are done. */
@ApplicationScoped
@Transactional
public class DeckSearch {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /** How many of this provider there are; 0: of all. */
    public long count(long provider) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from deck_import where provider_id between ? and ?")) {
            select.setLong(1, provider);
            select.setLong(2, provider == 0 ? Long.MAX_VALUE : provider);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The imports could not be counted", failed);
        }
    }

    /** A part of them, by their day or else by when they were brought in. */
    public List<ImportListAnswer> find(long provider, boolean byDay, boolean descending, Page page) {
        try (Connection connection = database.getConnection()) {
            return ImportTable.find(connection, provider, byDay, descending, page);
        } catch (SQLException failed) {
            throw new IllegalStateException("The imports could not be read", failed);
        }
    }

    /** The import with this id; empty where there is none, or it is under way. */
    public Optional<ImportListAnswer> byId(long id) {
        try (Connection connection = database.getConnection()) {
            return ImportTable.list(connection, id, Page.ALL).stream().findFirst();
        } catch (SQLException failed) {
            throw new IllegalStateException("The import could not be read", failed);
        }
    }
}
