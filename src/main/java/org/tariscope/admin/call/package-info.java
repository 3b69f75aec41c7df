/** The pages of calls: what was recorded, what has no price and why, pricing again, and imports of call records. */
package org.tariscope.admin.call;
