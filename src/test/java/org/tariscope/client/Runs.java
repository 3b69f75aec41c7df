package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code services.runs} answers. */
@XmlRootElement(name = "runs")
final class Runs {
    @XmlElement(name = "run")
    List<Run> rows = new ArrayList<>();
}
