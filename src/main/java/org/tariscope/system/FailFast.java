package org.tariscope.system;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Where the database is away, EclipseLink would try again after five seconds, and once more. The caller gets his 503 at once
 * instead: he knows best whether to wait.
 */
public class FailFast implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
    }
}
