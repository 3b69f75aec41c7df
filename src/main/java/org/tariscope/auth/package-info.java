/** Log-in, tokens and keys, and the decision whether a request may run. */
package org.tariscope.auth;
