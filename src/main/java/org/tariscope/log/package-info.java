/** What is written into the log: nothing that callers sent, and in {@code tariscope.jar} one JSON object a line. */
package org.tariscope.log;
