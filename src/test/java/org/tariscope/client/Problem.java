package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;

/** A problem (RFC 9457, appendix B). */
@XmlRootElement(name = "problem", namespace = Problem.NAMESPACE)
@XmlType(namespace = Problem.NAMESPACE)
final class Problem {
    static final String NAMESPACE = "urn:ietf:rfc:7807";

    @XmlElement(namespace = NAMESPACE, required = true)
    String type;

    @XmlElement(namespace = NAMESPACE, required = true)
    String title;

    @XmlElement(namespace = NAMESPACE)
    int status;

    @XmlElement(namespace = NAMESPACE, required = true)
    String detail;

    @XmlElement(namespace = NAMESPACE, required = true)
    String instance;

    @XmlElementWrapper(name = "errors", namespace = NAMESPACE)
    @XmlElement(name = "error", namespace = NAMESPACE)
    List<BadParameter> errors;

    @XmlType(namespace = NAMESPACE)
    static final class BadParameter {
        @XmlElement(namespace = NAMESPACE, required = true)
        String name;

        @XmlElement(namespace = NAMESPACE, required = true)
        String detail;
    }
}
