package org.tariscope.deck;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tariscope.http.CsvAnswer;

/** Writes the codes of a provider, with their prices in a plan on a day, as a deck that an import reads again. */
@ApplicationScoped
@Transactional
public class DeckExport {
    private static final int FETCHED = 1000;

    private static final List<DeckColumn> COLUMNS = List.of(
            DeckColumn.PREFIX,
            DeckColumn.NAME,
            DeckColumn.PRICE,
            DeckColumn.UNIT,
            DeckColumn.CURRENCY,
            DeckColumn.CONNECTION_COST,
            DeckColumn.MINIMUM_COST,
            DeckColumn.FIRST_STEP,
            DeckColumn.ROUND_TO);

    private static final String SELECT =
            """
            select c.prefix, c.name, m.code as currency_code, p.* from code c
                join tariff t on t.id = c.tariff_id and t.deleted = false
                join tariff_parameters p on p.tariff_id = c.tariff_id
                join currency m on m.id = p.currency_id
            where c.provider_id = ? and c.direction = ? and c.from_date <= ? and (c.to_date is null or c.to_date >= ?)
                and t.id between ? and ? and p.plan_id = ? and p.active_date = (
                    select max(q.active_date) from tariff_parameters q
                    where q.tariff_id = p.tariff_id and q.plan_id = p.plan_id and q.active_date <= ?)
            order by c.prefix
            """;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /**
     * The deck of that day. Codes without a price in the plan are left out; prices that hang on the hour or on stages are
     * written as the tariff's own.
     *
     * @param tariff the only one that is written; 0: all
     */
    public CsvAnswer export(long provider, String direction, long plan, long tariff, LocalDate day) {
        CsvAnswer file = CsvAnswer.named("deck-" + provider + "-" + direction + "-" + plan + "-" + day + ".csv");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(FETCHED);
            select.setLong(1, provider);
            select.setString(2, direction);
            select.setObject(3, day);
            select.setObject(4, day);
            select.setLong(5, tariff);
            select.setLong(6, tariff == 0 ? Long.MAX_VALUE : tariff);
            select.setLong(7, plan);
            select.setObject(8, day);
            write(select, file);
            return file;
        } catch (SQLException failed) {
            file.close();
            throw new IllegalStateException("The deck could not be read", failed);
        }
    }

    private static void write(PreparedStatement select, CsvAnswer file) throws SQLException {
        file.row(COLUMNS.stream().map(DeckColumn::heading).toList());
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                file.row(cells(rows));
            }
        }
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        Terms terms = TermsRow.of(row);
        return Stream.of(
                        row.getString("prefix"),
                        CsvAnswer.text(row.getString("name")),
                        plain(terms.price()),
                        terms.unit(),
                        row.getString("currency_code"),
                        plain(terms.connectionCost()),
                        plain(terms.minimumCost()),
                        Integer.toString(terms.firstStep()),
                        Integer.toString(terms.roundTo()))
                .toList();
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
