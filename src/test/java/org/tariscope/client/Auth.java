package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;

/** What {@code auth} answers. */
@XmlRootElement(name = "auth")
final class Auth {
    @XmlElement(required = true)
    String token;

    @XmlElement(name = "expires_in")
    long expiresIn;

    @XmlElement(name = "token_type", required = true)
    String tokenType;
}
