/**
 * A price list to try the server with: invented operators and prices, real country and area codes. It knows the tables and
 * nothing else of the application, so that tools and tests can load it without a server.
 */
package org.tariscope.demo;
