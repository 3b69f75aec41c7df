/**
 * A price list to try the server with, and subscribers with what they owe: invented operators, prices and people, real country
 * and area codes. It knows the tables and nothing else of the application, so that tools and tests can load it without a server.
 */
package org.tariscope.demo;
