package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** What {@code calls.imports} answers. */
@XmlRootElement(name = "imports")
final class CallImports {
    @XmlElement(name = "import")
    List<CallImport> rows = new ArrayList<>();
}
