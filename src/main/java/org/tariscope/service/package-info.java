/**
 * What is charged besides calls: the services, and their periodic charging. A period is charged in advance and once; a run
 * that was broken off is taken up again (docs/adr/0015-charging-in-advance-once.md).
 */
package org.tariscope.service;
