package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;

/** What {@code accounts.charges} answers. */
@XmlRootElement(name = "charges")
final class Charges {
    @XmlElement(name = "charge")
    List<Charge> rows = new ArrayList<>();

    static final class Charge {
        long id;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        XMLGregorianCalendar recdate;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        XMLGregorianCalendar fromdate;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        XMLGregorianCalendar todate;

        @XmlElement(required = true)
        String servicename;

        @XmlElement(required = true)
        BigDecimal charge;

        long numberofservices;
    }
}
