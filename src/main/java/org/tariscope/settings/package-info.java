/** The configuration, checked once at the start. */
package org.tariscope.settings;
