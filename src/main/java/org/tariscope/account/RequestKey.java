package org.tariscope.account;

/** A caller's key for one request of one method and its repetitions; other callers and methods have keys of their own. */
record RequestKey(long apiUserId, String method, String key) {}
