package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;

/** What {@code tariffs.get} answers: the versions of a tariff. */
@XmlRootElement(name = "tariffs")
final class WholeTariffs {
    @XmlElement(name = "tariff")
    List<Version> rows = new ArrayList<>();

    static final class Version {
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

        @XmlElement(required = true)
        String direction;

        @XmlElement(required = true)
        String unit;

        int firststep;

        @XmlElement(required = true)
        String freesecondsmode;

        String roundcostmode;

        @XmlElement(required = true)
        String stagesmode;

        boolean splitbands;

        @XmlElement(required = true)
        BigDecimal connectioncost;

        @XmlElementWrapper(name = "stagelist", required = true)
        @XmlElement(name = "stage")
        List<Stage> stagelist;

        @XmlElementWrapper(name = "timelist", required = true)
        @XmlElement(name = "time")
        List<Time> timelist;

        @XmlElementWrapper(name = "codelist", required = true)
        @XmlElement(name = "code")
        List<Code> codelist;
    }

    static final class Stage {
        int fromminute;

        @XmlElement(required = true)
        BigDecimal value;

        Integer roundto;
    }

    static final class Time {
        long daytypeid;

        int hourfrom;

        int hourto;

        @XmlElement(required = true)
        BigDecimal value;

        @XmlElement(required = true)
        BigDecimal connectioncost;
    }

    static final class Code {
        @XmlElement(required = true)
        String prefix;

        @XmlElement(required = true)
        String name;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        XMLGregorianCalendar fromdate;

        @XmlSchemaType(name = "date")
        XMLGregorianCalendar todate;
    }
}
