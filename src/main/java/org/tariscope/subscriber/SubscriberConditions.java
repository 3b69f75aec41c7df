package org.tariscope.subscriber;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The queries for the ids of the subscribers that a text finds. Each way to find them has its index, and is a query of its own:
 * no database uses several indexes well for one condition with {@code or}.
 *
 * @param departments only of these; empty: of all
 * @param today whose numbers count
 */
record SubscriberConditions(String text, Optional<List<Long>> departments, LocalDate today) {
    /** No character comes after it. What begins with a text lies between the text and the text with this: H2 uses no index for
     * {@code like} with a parameter. */
    private static final String LAST = "\uDBFF\uDFFF";

    SubscriberConditions {
        text = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** All ways together, so many ids of each at most. */
    BoundSql ids(int most) {
        String folded = text.toLowerCase(Locale.ROOT);
        return new BoundSql("(")
                .add(byName(folded))
                .add(" order by s.folded_name, s.id limit ?) union (", most)
                .add(begins("subscriber_by_account", "folded_account", folded))
                .add(" limit ?) union (", most)
                .add(begins("subscriber_by_email", "folded_email", folded))
                .add(" limit ?) union (", most)
                .add(byNumber())
                .add(" limit ?)", most);
    }

    /** Every word is a part of the name. */
    private BoundSql byName(String folded) {
        BoundSql sql = new BoundSql("select s.id from subscriber s use index (subscriber_by_name) where 1 = 1");
        for (String word : folded.split("\\s+")) {
            sql.add(" and s.folded_name like ? escape '!'", "%" + literal(word) + "%");
        }
        return inDepartments(sql);
    }

    private BoundSql begins(String index, String column, String folded) {
        return inDepartments(new BoundSql(
                "select s.id from subscriber s use index (" + index + ") where s." + column + " between ? and ?",
                folded,
                folded + LAST));
    }

    /** The number is the subscriber's today, or will be. */
    private BoundSql byNumber() {
        String from = departments.isEmpty()
                ? "select n.subscriber_id from phone_number n"
                : "select s.id from phone_number n join subscriber s on s.id = n.subscriber_id";
        return inDepartments(new BoundSql(from)
                .add(
                        " where n.dn between ? and ? and (n.to_date is null or n.to_date >= ?)",
                        text,
                        text + LAST,
                        today));
    }

    /** The condition that the subscriber is in one of the departments, where only some are meant. */
    BoundSql inDepartments(BoundSql sql) {
        departments.ifPresent(list -> sql.add(" and s.department_id in ").addAll(list));
        return sql;
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
