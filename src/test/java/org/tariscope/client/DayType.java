package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;

/** What {@code daytypes.save} answers, and one of {@code daytypes.list}. */
@XmlRootElement(name = "daytype")
final class DayType {
    long id;

    @XmlElement(required = true)
    String name;

    @XmlElementWrapper(name = "weekdays", required = true)
    @XmlElement(name = "weekday")
    List<Integer> weekdays;

    @XmlElementWrapper(name = "dates", required = true)
    @XmlElement(name = "date")
    @XmlSchemaType(name = "date")
    List<XMLGregorianCalendar> dates;
}
