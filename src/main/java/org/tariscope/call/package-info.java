/** Calls and what they cost: here the rating meets the database. The methods {@code tariffs.quote} and {@code calls.*}. */
package org.tariscope.call;
