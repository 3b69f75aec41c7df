package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;

/** What {@code calls.import} answers. */
@XmlRootElement(name = "import")
final class ImportedCalls {
    long id;

    @XmlElement(required = true)
    String state;

    long recordsread;

    long accepted;

    long duplicate;

    long skipped;

    long rejected;

    long unrated;

    @XmlElementWrapper(name = "records", required = true)
    @XmlElement(name = "record")
    List<Rejected> records;

    static final class Rejected {
        long line;

        @XmlElement(required = true)
        String reason;
    }
}
