package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlRootElement;

/** What {@code tariffs.save} answers. */
@XmlRootElement(name = "tariff")
final class SavedTariff {
    long id;

    long parametersid;
}
