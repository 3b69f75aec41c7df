/** A client of the API as others write one, with the standard's client and JAXB classes written by hand. */
@XmlAccessorType(XmlAccessType.FIELD)
package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
