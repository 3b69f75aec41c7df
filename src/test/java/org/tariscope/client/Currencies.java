package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code currencies.list} answers. */
@XmlRootElement(name = "currencies")
final class Currencies {
    @XmlElement(name = "currency")
    List<Currency> rows = new ArrayList<>();
}
