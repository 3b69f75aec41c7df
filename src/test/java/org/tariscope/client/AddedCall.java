package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.math.BigDecimal;
import java.util.List;

/** What {@code calls.add} answers. */
@XmlRootElement(name = "call")
final class AddedCall {
    long id;

    boolean duplicate;

    @XmlElement(required = true)
    String status;

    String reason;

    Long subscriberid;

    Long providerid;

    Long planid;

    Long rateid;

    Long parametersid;

    String codeprefix;

    String codename;

    long rawseconds;

    Long billedseconds;

    BigDecimal cost;

    String currency;

    BigDecimal maincost;

    String maincurrency;

    @XmlElement(required = true)
    BigDecimal posted;

    @XmlElementWrapper(name = "steps", required = true)
    @XmlElement(name = "step")
    List<Step> steps;

    static final class Step {
        @XmlElement(required = true)
        String step;

        @XmlElement(required = true)
        String input;

        @XmlElement(required = true)
        String result;
    }
}
