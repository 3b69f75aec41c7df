package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlRootElement;

/** What {@code apiusers.password} answers. */
@XmlRootElement(name = "apiuser")
final class NewPassword {
    long id;

    String password;
}
