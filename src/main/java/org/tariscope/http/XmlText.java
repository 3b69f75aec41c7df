package org.tariscope.http;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes text between tags. Writers escape {@code >} or not, and lose a carriage return, which readers take for the end
 * of a line unless it is a reference; so every special character is written as a reference here.
 */
final class XmlText {
    private static final String SPECIAL = "<>&\r";

    private XmlText() {}

    static void write(XMLStreamWriter writer, String text) throws XMLStreamException {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                writer.writeCharacters(text.substring(start, i));
                writer.writeEntityRef(reference(text.charAt(i)));
                start = i + 1;
            }
        }
        writer.writeCharacters(text.substring(start));
    }

    private static String reference(char special) {
        return switch (special) {
            case '<' -> "lt";
            case '>' -> "gt";
            case '&' -> "amp";
            default -> "#xD";
        };
    }
}
