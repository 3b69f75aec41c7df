/**
 * What a call costs: a pure function of the call, the price list and the seconds already used. No framework, no database,
 * no clock; whoever owns a price list builds it from rows and replaces it whole. docs/rating.md is the rule for users.
 */
package org.tariscope.rating;
