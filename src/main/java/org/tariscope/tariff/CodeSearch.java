package org.tariscope.tariff;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The codes of one tariff as a table wants them: some of them, in some order. */
@ApplicationScoped
public class CodeSearch {
    private static final String COLUMNS = "c.id, c.prefix, c.name, k.name as category, c.from_date, c.to_date";

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /**
     * Which codes are meant.
     *
     * @param text the beginning of the prefix, or a part of the name; empty: all
     */
    public record Choice(long tariffId, String text) {}

    /** How many codes these are. */
    @Transactional
    public long count(Choice choice) {
        return chosen(choice).count(database);
    }

    /** Some of them; the columns are {@code prefix}, {@code name}, {@code category}, {@code from}, {@code to}. */
    @Transactional
    public List<FoundCode> find(Choice choice, TablePart part) {
        String order =
                switch (part.column()) {
                    case "name" -> "c.name" + part.direction() + ", ";
                    case "category" -> "k.name" + part.direction() + ", ";
                    case "from" -> "c.from_date" + part.direction() + ", ";
                    case "to" -> "coalesce(c.to_date, date '9999-12-31')" + part.direction() + ", ";
                    default -> "c.prefix" + part.direction() + ", ";
                };
        return chosen(choice).find(database, COLUMNS, order + "c.prefix, c.from_date, c.id", part, CodeSearch::code);
    }

    /** Shows all of them, in the order of their prefixes. */
    @Transactional
    public void each(Choice choice, Consumer<FoundCode> reader) {
        chosen(choice).each(database, COLUMNS, "c.prefix, c.from_date, c.id", CodeSearch::code, reader);
    }

    private static TableQuery chosen(Choice choice) {
        TableQuery query = new TableQuery("code c left join code_category k on k.id = c.category_id")
                .and("c.tariff_id = ?", choice.tariffId());
        if (!choice.text().isBlank()) {
            query.and(
                    "c.prefix like ? escape '!' or lower(c.name) like ? escape '!'",
                    TableQuery.startingWith(choice.text()),
                    TableQuery.holding(choice.text()));
        }
        return query;
    }

    private static FoundCode code(ResultSet row) throws SQLException {
        return new FoundCode(
                row.getLong("id"),
                row.getString("prefix"),
                row.getString("name"),
                row.getString("category"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class));
    }
}
