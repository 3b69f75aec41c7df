/**
 * The price list: providers, plans, tariffs with their dated parameters, codes, day types and currencies, and the methods
 * that show them. Entities of one aggregate refer to each other; everything else is referred to by id.
 */
package org.tariscope.tariff;
