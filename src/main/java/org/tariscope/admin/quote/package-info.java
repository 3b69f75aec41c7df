/** The page that says what a call would cost. */
package org.tariscope.admin.quote;
