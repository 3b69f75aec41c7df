package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;

/** What {@code subscriber.dnadd} answers. */
@XmlRootElement(name = "dn")
final class Dn {
    long id;

    long subscriberid;

    long pbxid;

    @XmlElement(required = true)
    String dn;
}
