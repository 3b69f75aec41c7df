/** Methods that users of the API miss, as they were suggested. */
package org.tariscope.suggestion;
