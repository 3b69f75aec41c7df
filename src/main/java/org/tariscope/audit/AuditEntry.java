package org.tariscope.audit;

/**
 * One thing that happened.
 *
 * @param action the API method or the event, such as {@code apiusers.rights} or {@code auth}
 * @param object what it was done to, such as {@code apiuser 51}; never a secret
 * @param outcome {@code ok}, or why it was refused
 * @param before the state before, empty where there was none
 * @param after the state after, empty where there is none
 */
public record AuditEntry(String action, String object, String outcome, String before, String after) {
    public AuditEntry(String action, String object, String outcome) {
        this(action, object, outcome, "", "");
    }
}
