/** The built WAR in a real server over HTTP: started once for all tests of a run. */
package org.tariscope.server;
