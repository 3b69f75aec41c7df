/** What bin/bench runs beside the server: its data, the endpoint that does nothing, and the pure cost of a password hash. */
package org.tariscope.bench;
