package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import javax.xml.datatype.XMLGregorianCalendar;

/** A call, as {@code calls.list} lists it. */
@XmlRootElement(name = "call")
final class ListedCall {
    long id;

    @XmlElement(required = true)
    String externalid;

    long pbxid;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    XMLGregorianCalendar start;

    @XmlElement(required = true)
    String direction;

    @XmlElement(required = true)
    String dn;

    @XmlElement(required = true)
    String number;

    String route;

    @XmlElement(required = true)
    String status;

    String reason;

    Long subscriberid;

    Long planid;

    Long providerid;

    String codeprefix;

    String codename;

    Long rateid;

    Long parametersid;

    long rawseconds;

    Long billedseconds;

    BigDecimal cost;

    String currency;

    BigDecimal maincost;

    @XmlElement(required = true)
    BigDecimal posted;

    long pricelistversion;
}
