/** The description of the API for machines and readers: openapi.json, and the page that shows it. Both are open to all. */
package org.tariscope.openapi;
