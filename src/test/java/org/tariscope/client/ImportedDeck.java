package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.math.BigDecimal;
import java.util.List;

/** What {@code tariffs.import} answers. */
@XmlRootElement(name = "import")
final class ImportedDeck {
    Long id;

    boolean dryrun;

    long linesread;

    long added;

    long raised;

    long lowered;

    long changed;

    long unchanged;

    long ended;

    long duplicate;

    long overlapping;

    long rejected;

    @XmlElementWrapper(name = "rows", required = true)
    @XmlElement(name = "row")
    List<Row> rows;

    static final class Row {
        Long line;

        @XmlElement(required = true)
        String change;

        String prefix;

        String name;

        BigDecimal oldprice;

        BigDecimal newprice;

        String reason;
    }
}
