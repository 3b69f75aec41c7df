/**
 * Call records as PBXs write them to files: each record becomes a call, or the reason why it is none. No framework, no
 * database, no clock. docs/call-records.md says for users what the columns of each format become.
 */
package org.tariscope.cdr;
