package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code providers.list} answers. */
@XmlRootElement(name = "providers")
final class Providers {
    @XmlElement(name = "provider")
    List<Provider> rows = new ArrayList<>();
}
