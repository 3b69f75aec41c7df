/**
 * What every method shares: the catalogue, the way in (path, input), the way out (answers, problems), and the client's
 * address. Knows no feature.
 */
package org.tariscope.http;
