package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;

/** What {@code sql} answers: a value is a text, or {@link Null}. */
@XmlRootElement(name = "result")
final class SqlResult {
    @XmlElementWrapper(name = "columns", required = true)
    @XmlElement(name = "column")
    List<Column> columns;

    @XmlElementWrapper(name = "rows", required = true)
    @XmlElement(name = "row")
    List<Row> rows;

    long rowcount;

    boolean truncated;

    static final class Column {
        @XmlElement(required = true)
        String name;

        @XmlElement(required = true)
        String type;
    }

    static final class Row {
        @XmlElements({@XmlElement(name = "value", type = String.class), @XmlElement(name = "null", type = Null.class)})
        List<Object> values;
    }

    static final class Null {}
}
