/** Who did what: an append-only chain of rows, written in the transaction of the change. */
package org.tariscope.audit;
