package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code calls.list} answers. */
@XmlRootElement(name = "calls")
final class ListedCalls {
    @XmlElement(name = "call")
    List<ListedCall> rows = new ArrayList<>();
}
