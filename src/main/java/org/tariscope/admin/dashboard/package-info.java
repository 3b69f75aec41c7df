/** The first page: what happened in the last days. */
package org.tariscope.admin.dashboard;
