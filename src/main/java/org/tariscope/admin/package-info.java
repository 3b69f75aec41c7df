/** The administrator's pages: one bean a page, on the services that the API's methods use. */
package org.tariscope.admin;
