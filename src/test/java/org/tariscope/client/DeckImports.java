package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code tariffs.imports} answers. */
@XmlRootElement(name = "imports")
final class DeckImports {
    @XmlElement(name = "import")
    List<DeckImport> rows = new ArrayList<>();
}
