package org.tariscope.http;

/** One named value of a request, its name as it was written; an attribute of XML is named with an at sign. */
record RawMember(String name, RawValue value) {}
