package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import javax.xml.datatype.XMLGregorianCalendar;

/** An import of a rate deck, as {@code tariffs.undo} answers it. */
@XmlRootElement(name = "import")
final class DeckImport {
    long id;

    @XmlElement(required = true)
    String state;

    Long progress;

    long providerid;

    @XmlElement(required = true)
    String direction;

    long planid;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    XMLGregorianCalendar activedate;

    @XmlElement(required = true)
    String mode;

    String filename;

    Long linesread;

    Long added;

    Long raised;

    Long lowered;

    Long changed;

    Long unchanged;

    Long ended;

    @XmlElement(required = true)
    String importedby;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    XMLGregorianCalendar importedat;

    String undoneby;

    @XmlSchemaType(name = "dateTime")
    XMLGregorianCalendar undoneat;
}
