package org.tariscope.http;

/**
 * What a method answers: a record whose components, in their order, are the documented fields, or {@link Rows} or
 * {@link StreamedRows} of such records. A component's name is the field's name unless {@link Spelled} says otherwise.
 */
public interface Answer {}
