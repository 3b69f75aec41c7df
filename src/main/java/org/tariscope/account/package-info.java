/** What subscribers owe and have paid: postings, which are only ever added, and what they come to. */
package org.tariscope.account;
