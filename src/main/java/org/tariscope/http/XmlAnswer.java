package org.tariscope.http;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one answer as XML: an element for each field that is there, a wrapper and its items for a list. */
final class XmlAnswer {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private final boolean omitEmpty;

    private XmlAnswer(boolean omitEmpty) throws XMLStreamException {
        this.omitEmpty = omitEmpty;
        // Writers differ in how they spell the declaration.
        text.append(DECLARATION);
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** The text of a record under this root. */
    static String record(Record answer, String root) {
        return write(false, xml -> xml.element(root, answer));
    }

    /** The text of records under this root, one element each. */
    static String rows(List<? extends Record> rows, String root, String row) {
        return write(false, xml -> xml.list(root, row, rows));
    }

    /** The text of a problem, in its namespace. */
    static String problem(Problem problem) {
        return write(true, xml -> {
            xml.writer.writeStartElement("problem");
            xml.writer.writeDefaultNamespace(Problem.NAMESPACE);
            xml.fields(problem);
            xml.writer.writeEndElement();
        });
    }

    private static String write(boolean omitEmpty, Content content) {
        try {
            XmlAnswer xml = new XmlAnswer(omitEmpty);
            content.writeTo(xml);
            xml.writer.close();
            return xml.text.toString();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("The answer cannot be written as XML", broken);
        }
    }

    private void fields(Record answer) throws XMLStreamException {
        for (AnswerField field : AnswerField.of(answer)) {
            Optional<Object> value = field.valueIn(answer);
            boolean omitted = value.isEmpty() || omitEmpty && value.get().equals(List.of());
            if (!omitted) {
                field(field, value.get());
            }
        }
    }

    private void field(AnswerField field, Object value) throws XMLStreamException {
        if (value instanceof List<?> list) {
            list(field.name(), field.itemName(), list);
        } else {
            element(field.name(), value);
        }
    }

    private void list(String name, String item, List<?> list) throws XMLStreamException {
        writer.writeStartElement(name);
        for (Object each : list) {
            Optional<Object> present = AnswerField.present(each);
            if (present.isPresent()) {
                element(item, present.get());
            }
        }
        writer.writeEndElement();
    }

    private void element(String name, Object value) throws XMLStreamException {
        writer.writeStartElement(name);
        if (value instanceof Record nested) {
            fields(nested);
        } else {
            XmlText.write(writer, AnswerText.fitForXml(AnswerText.of(value)));
        }
        writer.writeEndElement();
    }

    /** What stands in the document. */
    private interface Content {
        void writeTo(XmlAnswer xml) throws XMLStreamException;
    }
}
