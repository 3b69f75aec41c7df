package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code daytypes.list} answers. */
@XmlRootElement(name = "daytypes")
final class DayTypes {
    @XmlElement(name = "daytype")
    List<DayType> rows = new ArrayList<>();
}
