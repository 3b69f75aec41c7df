package org.tariscope.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What a column holds, and how its values are written: numbers exactly, times as ISO 8601 has them, bytes in base64. */
enum ColumnKind {
    NUMBER,
    BOOLEAN,
    TEXT,
    DATE,
    DATETIME,
    TIME,
    BINARY;

    /** The kind of a column that JDBC describes so; MariaDB's booleans are bits of its driver. */
    static ColumnKind of(int jdbcType, int precision) {
        return switch (jdbcType) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.DECIMAL,
                    Types.NUMERIC,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> NUMBER;
            case Types.BOOLEAN -> BOOLEAN;
            case Types.BIT -> precision <= 1 ? BOOLEAN : BINARY;
            case Types.DATE -> DATE;
            case Types.TIMESTAMP -> DATETIME;
            case Types.TIME -> TIME;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BINARY;
            default -> TEXT;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value as an answer holds it; empty for null. */
    Optional<Object> read(ResultSet row, int column) throws SQLException {
        if (this == BINARY) {
            return Optional.ofNullable(row.getBytes(column)).map(Base64.getEncoder()::encodeToString);
        }
        if (this == BOOLEAN) {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? Optional.empty() : Optional.of(value);
        }
        return Optional.ofNullable(row.getString(column)).map(this::value);
    }

    private Object value(String text) {
        return switch (this) {
            case NUMBER -> new BigDecimal(text);
            case DATETIME -> text.replace(' ', 'T');
            default -> text;
        };
    }
}
