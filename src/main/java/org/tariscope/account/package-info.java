/** What subscribers owe: the append-only ledger of charges and payments, what it comes to day by day, idempotency keys. */
package org.tariscope.account;
