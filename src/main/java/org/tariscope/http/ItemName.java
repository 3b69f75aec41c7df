package org.tariscope.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The XML name of one item of a list field: {@code <rights><right/></rights>}; where the items are lists themselves, also of
 * one item of these: {@code <rows><row><value/></row></rows>}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ItemName {
    String value();

    /** The name of one item of an item; empty where items are no lists. */
    String inner() default "";
}
