package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code apiusers.list} answers. */
@XmlRootElement(name = "apiusers")
final class ApiUsers {
    @XmlElement(name = "apiuser")
    List<ApiUser> rows = new ArrayList<>();
}
