/** The pages of the price list: tariffs with their versions, providers, rate plans, currencies and day types. */
package org.tariscope.admin.tariff;
