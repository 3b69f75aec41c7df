package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import javax.xml.datatype.XMLGregorianCalendar;

/** What {@code accounts.payment} answers. */
@XmlRootElement(name = "payment")
final class Paid {
    long subscriberid;

    long paymentid;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    XMLGregorianCalendar paymentday;
}
