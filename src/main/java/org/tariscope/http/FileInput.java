package org.tariscope.http;

/**
 * The file that a method takes: as the body, or as the part {@code file} of a form.
 *
 * @param mediaType of the file, without parameters; a charset may be stated with it
 * @param limitBytes its greatest size
 * @param text one line for the reader of the documentation
 */
public record FileInput(String mediaType, long limitBytes, String text) {
    /** The name of the part that holds the file. */
    public static final String PART = "file";
}
