/** CSV files as people send them: any separator, any stated charset, every line with its number. */
package org.tariscope.csv;
