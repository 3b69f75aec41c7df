/** The start of {@code tariscope.jar}: checks the configuration, then starts the server inside the jar. */
package org.tariscope.launch;
