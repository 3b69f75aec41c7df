package org.tariscope.http;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one XML element of named values strictly: no namespaces, attributes or mixed content, every limit is ours. */
final class XmlBody {
    private static final String JDK_LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

    private final XMLStreamReader reader;
    private final Set<String> roots;
    private final int most;
    private final List<RawMember> attributes = new ArrayList<>();
    private int elements;

    private XmlBody(XMLStreamReader reader, Set<String> roots, int most) {
        this.reader = reader;
        this.roots = roots;
        this.most = most;
    }

    /** What stands in one of these roots; {@code most} elements are read. */
    static List<RawMember> read(String text, Set<String> roots, int most) {
        XmlGuard.check(text);
        try {
            return new XmlBody(factory().createXMLStreamReader(new StringReader(text)), roots, most).document();
        } catch (XMLStreamException broken) {
            throw malformed("The body is not well-formed XML");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the document is read");
        });
        // These limits differ from JDK to JDK. Ours are stricter, and the same everywhere.
        for (String limit : List.of("maxXMLNameLimit", "elementAttributeLimit", "maxElementDepth")) {
            if (factory.isPropertySupported(JDK_LIMIT + limit)) {
                factory.setProperty(JDK_LIMIT + limit, String.valueOf(Integer.MAX_VALUE));
            }
        }
        return factory;
    }

    private List<RawMember> document() {
        skipTo(XMLStreamConstants.START_ELEMENT);
        refuseOtherRoot();
        RawValue root = element(1);
        skipTo(XMLStreamConstants.END_DOCUMENT);
        List<RawMember> members = new ArrayList<>(attributes);
        if (root instanceof RawValue.Elements children) {
            members.addAll(children.children());
        } else if (!((RawValue.Scalar) root).text().isBlank()) {
            throw malformed("The root holds elements, not text");
        }
        return members;
    }

    private void skipTo(int wanted) {
        int event = next();
        while (event == XMLStreamConstants.COMMENT
                || event == XMLStreamConstants.SPACE
                || event == XMLStreamConstants.CHARACTERS) {
            event = next();
        }
        if (event != wanted) {
            throw forbidden();
        }
    }

    private void refuseOtherRoot() {
        refuseNamespaces();
        if (!roots.contains(reader.getLocalName())) {
            throw malformed("The root element is " + String.join(" or ", roots));
        }
    }

    private RawValue element(int depth) {
        if (depth > InputLimits.DEPTH) {
            throw new Refusal(ProblemType.TOO_DEEP, "At most " + InputLimits.DEPTH + " levels are read");
        }
        refuseNamespaces();
        collectAttributes();
        XmlContent content = new XmlContent();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            add(content, event, depth);
        }
        return content.value(depth == 1);
    }

    private void add(XmlContent content, int event, int depth) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> content.child(child(depth));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                content.text(reader.getText());
            case XMLStreamConstants.COMMENT -> content.comment();
            default -> throw forbidden();
        }
    }

    private RawMember child(int depth) {
        if (++elements > most) {
            throw new Refusal(ProblemType.TOO_MANY, "At most " + most + " elements are read");
        }
        String name = reader.getLocalName();
        return new RawMember(name, element(depth + 1));
    }

    private void refuseNamespaces() {
        String namespace = reader.getNamespaceURI();
        if (reader.getNamespaceCount() > 0 || namespace != null && !namespace.isEmpty()) {
            throw new Refusal(ProblemType.FORBIDDEN_XML, "Namespaces are not allowed");
        }
    }

    /** No parameter is named with an at sign, so that the check of the names reports them with all other errors. */
    private void collectAttributes() {
        int count = reader.getAttributeCount();
        if (count > InputLimits.ATTRIBUTES) {
            throw new Refusal(ProblemType.TOO_MANY, "At most " + InputLimits.ATTRIBUTES + " attributes are read");
        }
        for (int i = 0; i < count; i++) {
            RawValue value = new RawValue.Scalar(RawValue.Kind.ELEMENT, reader.getAttributeValue(i));
            attributes.add(new RawMember("@" + reader.getAttributeLocalName(i), value));
        }
    }

    private int next() {
        try {
            return reader.next();
        } catch (XMLStreamException | RuntimeException broken) {
            throw malformed("The body is not well-formed XML");
        }
    }

    private static Refusal malformed(String detail) {
        return new Refusal(ProblemType.MALFORMED, detail);
    }

    private static Refusal forbidden() {
        return new Refusal(ProblemType.FORBIDDEN_XML, "Only elements, text and comments are allowed");
    }
}
