package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;

/** What {@code currencies.save} answers, and one of {@code currencies.list}. */
@XmlRootElement(name = "currency")
final class Currency {
    long id;

    @XmlElement(required = true)
    String code;

    @XmlElement(required = true)
    String name;

    int digits;

    boolean main;

    @XmlElementWrapper(name = "rates", required = true)
    @XmlElement(name = "exchangerate")
    List<Rate> rates;

    static final class Rate {
        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        XMLGregorianCalendar fromdate;

        @XmlElement(required = true)
        BigDecimal rate;
    }
}
