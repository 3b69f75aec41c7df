package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code subscriber.list.department} and {@code subscriber.list.node} answer. */
@XmlRootElement(name = "subscribers")
final class Subscribers {
    @XmlElement(name = "subscriber")
    List<Subscriber> rows = new ArrayList<>();
}
