package org.tariscope.http;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one answer as XML: an element for each field that is there, a wrapper and its items for a list. */
final class XmlAnswer {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final XMLStreamWriter writer;
    private final boolean omitEmpty;

    private XmlAnswer(Writer out, boolean omitEmpty) throws XMLStreamException, IOException {
        this.omitEmpty = omitEmpty;
        // Writers differ in how they spell the declaration.
        out.append(DECLARATION);
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    /** The text of a record under this root. */
    static String record(Record answer, String root) {
        return write(false, xml -> xml.element(root, answer));
    }

    /** Writes a record under this root, and closes the writer. */
    static void record(Record answer, String root, Writer out) throws IOException {
        try (out) {
            write(out, false, xml -> xml.element(root, answer));
        }
    }

    /** The text of records under this root, one element each. */
    static String rows(List<? extends Record> rows, String root, String row) {
        return write(false, xml -> xml.list(root, row, rows.iterator()));
    }

    /** Writes rows under this root as they come, and closes the writer. */
    static void rows(Iterator<? extends Record> rows, String root, String row, Writer out) throws IOException {
        try (out) {
            write(out, false, xml -> xml.list(root, row, rows));
        }
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
        StringWriter text = new StringWriter();
        try {
            write(text, omitEmpty, content);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static void write(Writer out, boolean omitEmpty, Content content) throws IOException {
        try {
            XmlAnswer xml = new XmlAnswer(out, omitEmpty);
            content.writeTo(xml);
            xml.writer.close();
        } catch (XMLStreamException broken) {
            if (broken.getCause() instanceof IOException clientGone) {
                throw clientGone;
            }
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
        if (value instanceof List<?> list && field.inner().isPresent()) {
            lists(field, list);
        } else if (value instanceof List<?> list) {
            list(field.name(), field.itemName(), list.iterator());
        } else {
            element(field.name(), value);
        }
    }

    private void list(String name, String item, Iterator<?> list) throws XMLStreamException {
        writer.writeStartElement(name);
        while (list.hasNext()) {
            Optional<Object> present = AnswerField.present(list.next());
            if (present.isPresent()) {
                element(item, present.get());
            }
        }
        writer.writeEndElement();
    }

    /** A table: what has no value keeps its place. */
    private void lists(AnswerField field, List<?> rows) throws XMLStreamException {
        writer.writeStartElement(field.name());
        for (Object row : rows) {
            writer.writeStartElement(field.itemName());
            for (Object item : (List<?>) row) {
                Optional<Object> present = AnswerField.present(item);
                if (present.isPresent()) {
                    element(field.innerName(), present.get());
                } else {
                    writer.writeEmptyElement("null");
                }
            }
            writer.writeEndElement();
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
