package org.tariscope.deck;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.Who;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.tariff.PriceListChanges;

/** Takes an import back before its day: what it has added is deleted, and what it has ended goes on. */
@ApplicationScoped
@Transactional
public class DeckUndo {
    /** What depends on an import: later ones, codes and versions that others gave to its tariffs, codes that others ended. */
    private static final List<Obstacle> OBSTACLES = List.of(
            new Obstacle(
                    """
                    select max(o.id) from deck_import o join deck_import i on i.id = ?
                    where o.id > i.id and o.provider_id = i.provider_id and o.direction = i.direction
                        and o.undone_at is null
                    """,
                    "A later import of this provider and direction, %d, was compared with it: take that back first"),
            new Obstacle(
                    """
                    select min(c.id) from code c join tariff t on t.id = c.tariff_id
                    where t.deck_import_id = ? and (c.deck_import_id is null or c.deck_import_id <> t.deck_import_id)
                    """,
                    "The code with the id %d was given to one of its tariffs since"),
            new Obstacle(
                    """
                    select min(p.id) from tariff_parameters p join tariff t on t.id = p.tariff_id
                    where t.deck_import_id = ? and (p.deck_import_id is null or p.deck_import_id <> t.deck_import_id)
                    """,
                    "Version %d was saved for one of its tariffs since"),
            new Obstacle(
                    """
                    select min(e.code_id) from deck_changed_code e join deck_import i on i.id = e.deck_import_id
                        left join code c on c.id = e.code_id
                        left join tariff t on t.id = c.tariff_id
                    where i.id = ? and (c.id is null
                        or c.from_date < i.active_date and (c.to_date is null or c.to_date >= i.active_date)
                        or c.from_date >= i.active_date and (t.deck_import_id is null or t.deck_import_id <> i.id))
                    """,
                    "The code with the id %d, which it has changed, was changed since"));

    private static final List<String> DELETIONS = List.of(
            """
            delete from code where deck_import_id = ? and provider_id = (select provider_id from deck_import where id = ?)
            """,
            """
            update code set
                to_date = (select e.to_date from deck_changed_code e where e.deck_import_id = ? and e.code_id = code.id),
                tariff_id = (select e.tariff_id from deck_changed_code e where e.deck_import_id = ? and e.code_id = code.id)
            where id in (select e.code_id from deck_changed_code e where e.deck_import_id = ?)
            """,
            "delete from time_band where parameters_id in"
                    + " (select id from tariff_parameters where deck_import_id = ?)",
            "delete from stage where parameters_id in" + " (select id from tariff_parameters where deck_import_id = ?)",
            "delete from tariff_parameters where deck_import_id = ?",
            "delete from tariff where deck_import_id = ?");

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    PriceListChanges changes;

    @Inject
    Clock clock;

    /**
     * Something that stands in the way.
     *
     * @param sql finds its id for the import's
     */
    private record Obstacle(String sql, String sentence) {}

    /** 404 where there is no such import, 409 where it cannot be taken back any more. */
    public ImportListAnswer undo(Who who, long id) {
        try (Connection connection = database.getConnection()) {
            changes.begin(connection);
            ImportListAnswer was = find(connection, id);
            refuseLate(was);
            for (Obstacle obstacle : OBSTACLES) {
                refuse(connection, id, obstacle);
            }
            for (String sql : DELETIONS) {
                try (PreparedStatement delete = connection.prepareStatement(sql)) {
                    for (int i = 1; i <= delete.getParameterMetaData().getParameterCount(); i++) {
                        delete.setLong(i, id);
                    }
                    delete.executeUpdate();
                }
            }
            mark(connection, id, who.name());
            changes.end(connection, who, new AuditEntry("tariffs.undo", "deck import " + id, "ok"));
            return find(connection, id);
        } catch (SQLException failed) {
            throw new IllegalStateException("The import could not be taken back", failed);
        }
    }

    private static ImportListAnswer find(Connection connection, long id) throws SQLException {
        return ImportTable.list(connection, id, Page.ALL).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no import " + id));
    }

    private void refuseLate(ImportListAnswer was) {
        if (was.undoneat() != null) {
            throw new Refusal(ProblemType.CONFLICT, "Import " + was.id() + " was taken back by " + was.undoneby());
        }
        if (!was.activedate().isAfter(LocalDate.now(clock))) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "Import " + was.id() + " is in force since " + was.activedate()
                            + ": import a deck with other prices");
        }
    }

    private static void refuse(Connection connection, long id, Obstacle obstacle) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(obstacle.sql())) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                Optional<Long> other = Optional.ofNullable(found.getObject(1, Long.class));
                if (other.isPresent()) {
                    throw new Refusal(ProblemType.CONFLICT, obstacle.sentence().formatted(other.get()));
                }
            }
        }
    }

    private void mark(Connection connection, long id, String by) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update deck_import set undone_by = ?, undone_at = ? where id = ?")) {
            update.setString(1, by);
            update.setObject(2, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            update.setLong(3, id);
            update.executeUpdate();
        }
    }
}
