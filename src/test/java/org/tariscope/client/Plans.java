package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code tariffs.plans} answers. */
@XmlRootElement(name = "plans")
final class Plans {
    @XmlElement(name = "plan")
    List<Plan> rows = new ArrayList<>();

    static final class Plan {
        long id;

        @XmlElement(required = true)
        String name;

        String description;

        String attribute;

        int digitsafterdecimal;
    }
}
