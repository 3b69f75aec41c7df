package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import javax.xml.datatype.XMLGregorianCalendar;

/** An import of call records, as {@code calls.imports} lists it. */
@XmlRootElement(name = "import")
final class CallImport {
    long id;

    @XmlElement(required = true)
    String state;

    long pbxid;

    @XmlElement(required = true)
    String format;

    String filename;

    long recordsread;

    long accepted;

    long duplicate;

    long skipped;

    long rejected;

    long unrated;

    @XmlElement(required = true)
    String importedby;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    XMLGregorianCalendar startedat;

    @XmlSchemaType(name = "dateTime")
    XMLGregorianCalendar finishedat;
}
