package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import javax.xml.datatype.XMLGregorianCalendar;

/** A run of the charging, as {@code services.charge} answers it. */
@XmlRootElement(name = "run")
final class Run {
    Long id;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    XMLGregorianCalendar fromdate;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    XMLGregorianCalendar todate;

    long serviceid;

    @XmlElement(required = true)
    String state;

    long subscriberstotal;

    long subscribersdone;

    long charges;

    @XmlElement(required = true)
    BigDecimal amount;

    String problem;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    XMLGregorianCalendar startedat;

    @XmlSchemaType(name = "dateTime")
    XMLGregorianCalendar finishedat;
}
