package org.tariscope.http;

/** The characters that an XML 1.0 document can hold (production 2 of the recommendation). */
final class XmlCharacter {
    private XmlCharacter() {}

    static boolean allowed(int point) {
        if (point < 0x20) {
            return point == '\t' || point == '\n' || point == '\r';
        }
        return point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000 && point <= 0x10FFFF;
    }
}
