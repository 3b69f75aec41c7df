package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;

/** What {@code routes.save} answers, and one of {@code routes.list}. */
@XmlRootElement(name = "route")
final class Route {
    long id;

    long pbxid;

    @XmlElement(required = true)
    String name;

    Long providerid;

    @XmlElement(required = true)
    String accesscode;

    String description;

    @XmlElementWrapper(name = "replacements", required = true)
    @XmlElement(name = "replacement")
    List<Replacement> replacements;

    static final class Replacement {
        @XmlElement(required = true)
        String direction;

        @XmlElement(required = true)
        String prefix;

        @XmlElement(required = true)
        String replaceto;

        Integer numberlength;

        Long providerid;
    }
}
