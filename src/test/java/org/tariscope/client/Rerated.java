package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;

/** What {@code calls.rerate} answers. */
@XmlRootElement(name = "rerate")
final class Rerated {
    Long id;

    boolean dryrun;

    long calls;

    long changed;

    @XmlElement(required = true)
    BigDecimal before;

    @XmlElement(required = true)
    BigDecimal after;

    @XmlElement(required = true)
    BigDecimal difference;

    @XmlElementWrapper(name = "rows", required = true)
    @XmlElement(name = "row")
    List<Row> rows;

    static final class Row {
        long id;

        @XmlElement(required = true)
        String externalid;

        @XmlElement(required = true)
        @XmlSchemaType(name = "dateTime")
        XMLGregorianCalendar start;

        Long subscriberid;

        BigDecimal before;

        BigDecimal after;

        @XmlElement(required = true)
        BigDecimal difference;

        String reason;
    }
}
