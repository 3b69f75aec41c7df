package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code routes.list} answers. */
@XmlRootElement(name = "routes")
final class Routes {
    @XmlElement(name = "route")
    List<Route> rows = new ArrayList<>();
}
