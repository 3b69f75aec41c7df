/** The pages of rate decks: bringing one in step by step, what was brought in, and taking it back. */
package org.tariscope.admin.deck;
