/** Who is billed: communication nodes, their PBXs with routes, departments, subscribers, their phone numbers and plans. */
package org.tariscope.subscriber;
