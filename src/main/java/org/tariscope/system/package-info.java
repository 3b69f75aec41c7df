/** The server itself: database, migrations, start-up, health, metrics, and the methods tariscope.*. */
package org.tariscope.system;
