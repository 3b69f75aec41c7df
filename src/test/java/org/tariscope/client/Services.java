package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What {@code services.list} answers. */
@XmlRootElement(name = "services")
final class Services {
    @XmlElement(name = "service")
    List<Service> rows = new ArrayList<>();

    static final class Service {
        long id;

        @XmlElement(required = true)
        String name;

        String code;

        String description;

        @XmlElement(required = true)
        String period;

        Long rateid;

        @XmlElement(required = true)
        BigDecimal price;
    }
}
