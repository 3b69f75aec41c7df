/** The method {@code sql}: one statement a call, on a database account of its own. */
package org.tariscope.sql;
