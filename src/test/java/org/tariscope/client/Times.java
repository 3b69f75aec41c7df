package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What {@code tariffs.time} answers. */
@XmlRootElement(name = "times")
final class Times {
    @XmlElement(name = "time")
    List<Time> rows = new ArrayList<>();

    static final class Time {
        long id;

        long parametersid;

        long daytypeid;

        @XmlElement(required = true)
        String daytype;

        int hourfrom;

        int hourto;

        @XmlElement(required = true)
        BigDecimal value;

        @XmlElement(required = true)
        BigDecimal connectioncost;
    }
}
