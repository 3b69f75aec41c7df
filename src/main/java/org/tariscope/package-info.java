/** The Tariscope API server; this package only puts the features together. */
package org.tariscope;
