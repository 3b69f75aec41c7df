/** More Methods: the catalogue of the API's methods, a console that calls them, and suggestions of new ones. */
package org.tariscope.admin.method;
