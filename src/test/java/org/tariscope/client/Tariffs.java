package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;

/** What {@code tariffs.details} answers. */
@XmlRootElement(name = "tariffs")
final class Tariffs {
    @XmlElement(name = "tariff")
    List<Tariff> rows = new ArrayList<>();

    static final class Tariff {
        long id;

        @XmlElement(required = true)
        String name;

        long providerid;

        long parametersid;

        long planid;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        XMLGregorianCalendar activedate;

        long currencyid;

        @XmlElement(required = true)
        BigDecimal value;

        int roundto;

        int freeseconds;

        int substractseconds;

        Integer roundcostto;

        boolean rounddurationdown;

        boolean roundcostdown;

        boolean roundfirstminute;

        boolean noaccount;

        String accountdescription;

        boolean accountdns;

        int minimumduration;

        int stages;

        @XmlElement(required = true)
        BigDecimal minimumcost;
    }
}
