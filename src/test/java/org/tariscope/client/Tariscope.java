package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;

/** What {@code tariscope.*} answer. */
final class Tariscope {
    private Tariscope() {}

    @XmlRootElement(name = "tariscope")
    static final class Version {
        @XmlElement(required = true)
        String version;
    }

    @XmlRootElement(name = "tariscope")
    static final class Database {
        @XmlElement(required = true)
        String database;
    }

    @XmlRootElement(name = "tariscope")
    static final class Build {
        @XmlElement(required = true)
        String build;
    }

    @XmlRootElement(name = "tariscope")
    static final class Serial {
        @XmlElement(required = true)
        String serial;
    }

    @XmlRootElement(name = "tariscope")
    static final class Edition {
        @XmlElement(required = true)
        String edition;
    }

    @XmlRootElement(name = "tariscope")
    static final class All {
        @XmlElement(required = true)
        String version;

        @XmlElement(required = true)
        String database;

        @XmlElement(required = true)
        String build;

        @XmlElement(required = true)
        String serial;

        @XmlElement(required = true)
        String edition;
    }
}
