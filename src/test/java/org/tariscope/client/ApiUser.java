package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;

/** An API user, as {@code apiusers.*} answer it. */
@XmlRootElement(name = "apiuser")
final class ApiUser {
    long id;

    @XmlElement(required = true)
    String username;

    String description;

    boolean enabled;

    @XmlElementWrapper(name = "networks", required = true)
    @XmlElement(name = "network")
    List<String> networks;

    @XmlElementWrapper(name = "rights", required = true)
    @XmlElement(name = "right")
    List<String> rights;

    @XmlSchemaType(name = "dateTime")
    XMLGregorianCalendar lastlogin;

    String lastaddress;

    long livetokens;
}
