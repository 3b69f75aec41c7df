package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What {@code tariffs.stages} answers. */
@XmlRootElement(name = "stages")
final class Stages {
    @XmlElement(name = "stage")
    List<Stage> rows = new ArrayList<>();

    static final class Stage {
        long id;

        long parametersid;

        int fromminute;

        @XmlElement(required = true)
        BigDecimal value;

        Integer roundto;
    }
}
