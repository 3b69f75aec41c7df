package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;

/** What {@code plans.save} answers. */
@XmlRootElement(name = "plan")
final class WholePlan {
    long id;

    @XmlElement(required = true)
    String name;

    String description;

    String attribute;

    int digitsafterdecimal;

    boolean active;

    boolean base;
}
