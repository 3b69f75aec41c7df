package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import javax.xml.datatype.XMLGregorianCalendar;

/** A subscriber, as {@code subscriber.get} and {@code subscriber.update} answer it. */
@XmlRootElement(name = "subscriber")
final class Subscriber {
    long id;

    @XmlElement(required = true)
    String fullname;

    String street;

    @XmlElement(name = "House")
    String house;

    @XmlElement(name = "Flat")
    String flat;

    String email;

    String description;

    String authcode;

    boolean ispublic;

    int abonenttype;

    String code;

    String zipcode;

    String personalcode;

    String contractid;

    String information;

    String privilegeinfo;

    String area;

    @XmlSchemaType(name = "date")
    XMLGregorianCalendar contractdate;

    String building;

    Integer floornumber;

    @XmlElement(required = true)
    String accountId;

    int gender;

    @XmlSchemaType(name = "date")
    XMLGregorianCalendar birthday;

    String bankaccount;

    String bankmfo;

    String taxcode;

    int deliverytype;

    @XmlElement(required = true)
    BigDecimal privilegediscount;
}
