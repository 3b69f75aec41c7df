/** Who is billed: communication nodes and their PBXs, departments, subscribers, their phone numbers and plans. */
package org.tariscope.subscriber;
