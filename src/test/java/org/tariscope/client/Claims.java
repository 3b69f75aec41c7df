package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code claims} answers. */
@XmlRootElement(name = "claims")
final class Claims {
    @XmlElement(name = "claim")
    List<Claim> rows = new ArrayList<>();

    static final class Claim {
        @XmlElement(required = true)
        String name;

        @XmlElement(required = true)
        String verb;

        @XmlElement(required = true)
        String path;

        @XmlElement(required = true)
        String description;
    }
}
