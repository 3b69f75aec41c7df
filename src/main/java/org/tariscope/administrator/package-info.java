/** The people who run the pages: administrators, their roles and passwords. Users of the API are others. */
package org.tariscope.administrator;
