package org.tariscope.subscriber;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A statement in the making: its text, and the values in the order of its question marks. */
final class BoundSql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    BoundSql(String beginning, Object... bound) {
        add(beginning, bound);
    }

    BoundSql add(String part, Object... bound) {
        text.append(part);
        Collections.addAll(values, bound);
        return this;
    }

    BoundSql add(BoundSql part) {
        text.append(part.text);
        values.addAll(part.values);
        return this;
    }

    /** A list in brackets, for {@code in}; it must have a value. */
    BoundSql addAll(Collection<?> list) {
        text.append('(')
                .append(String.join(", ", Collections.nCopies(list.size(), "?")))
                .append(')');
        values.addAll(list);
        return this;
    }

    /** The statement with its values; the caller closes it. */
    PreparedStatement on(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        try {
            for (int place = 0; place < values.size(); place++) {
                statement.setObject(place + 1, values.get(place));
            }
            return statement;
        } catch (SQLException wrong) {
            statement.close();
            throw wrong;
        }
    }
}
