package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;

/** What {@code subscriber.create} answers. */
@XmlRootElement(name = "subscriber")
final class Created {
    long id;

    @XmlElement(required = true)
    String accountnumber;

    @XmlElement(required = true)
    String fullname;
}
