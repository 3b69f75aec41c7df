package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;

/** What {@code accounts.payments} answers. */
@XmlRootElement(name = "payments")
final class Payments {
    @XmlElement(name = "payment")
    List<Payment> rows = new ArrayList<>();

    static final class Payment {
        long subscriberid;

        long paymentid;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        XMLGregorianCalendar paymentday;

        @XmlElement(required = true)
        BigDecimal payment;
    }
}
