/** Who may use the API: users, their passwords, rights, networks and live tokens. */
package org.tariscope.apiuser;
