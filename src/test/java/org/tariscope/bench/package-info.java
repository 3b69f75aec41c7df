/**
 * What bin/bench runs: beside the server its data, the endpoint that does nothing, and the pure cost of a password hash; and
 * the speed of pricing.
 */
package org.tariscope.bench;
