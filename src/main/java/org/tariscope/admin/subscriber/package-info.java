/** The pages of subscribers: the table, the card with its account, and what changes them. */
package org.tariscope.admin.subscriber;
