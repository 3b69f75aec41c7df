package org.tariscope.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ties a resource method to its entry in the {@link Catalogue}. Access is decided by this annotation of the matched
 * method, never by the text of the path; a resource method without it is refused.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ApiMethod {
    /** The method's name in the catalogue, such as {@code tariffs.details}. */
    String value();
}
