package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;

/** What {@code providers.save} answers, and one of {@code providers.list}. */
@XmlRootElement(name = "provider")
final class Provider {
    long id;

    @XmlElement(required = true)
    String name;

    String description;

    boolean main;
}
