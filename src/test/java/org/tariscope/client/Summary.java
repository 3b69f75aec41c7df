package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import javax.xml.datatype.XMLGregorianCalendar;

/** What {@code accounts.summary} answers. */
@XmlRootElement(name = "summary")
final class Summary {
    @XmlElement(name = "start_debt", required = true)
    BigDecimal startDebt;

    @XmlElement(name = "end_debt", required = true)
    BigDecimal endDebt;

    @XmlElement(required = true)
    BigDecimal charge;

    @XmlElement(required = true)
    BigDecimal payment;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    XMLGregorianCalendar date;
}
