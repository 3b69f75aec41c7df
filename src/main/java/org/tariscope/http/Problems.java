package org.tariscope.http;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.tariscope.log.RequestLog;

/** Makes problems out of refusals, and refusals out of whatever else was thrown. */
public final class Problems {
    private static final RequestLog LOG = new RequestLog(Problems.class);
    /** H2's codes for a database that is closed, broken, in use elsewhere, shutting down or without a disk. */
    private static final Set<String> H2_AWAY = Set.of("90098", "90067", "90020", "90121", "90031");

    private Problems() {}

    static Problem of(Refusal refusal, String requestId) {
        ProblemType type = refusal.type();
        List<ProblemError> errors = refusal.errors().stream()
                .map(error -> new ProblemError(error.name(), error.detail()))
                .toList();
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                refusal.getMessage(),
                "urn:tariscope:request:" + requestId,
                errors);
    }

    /** What the caller reads of whatever was thrown; what he may not read is logged under the request's id. */
    public static Refusal refusal(Throwable thrown, String requestId) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException) {
                return new Refusal(ProblemType.CONFLICT, "Somebody else has just changed the same thing");
            }
            if (cause instanceof SQLException && isInTheWay(cause)) {
                LOG.warn(requestId, "another transaction stood in the way", cause);
                return new Refusal(ProblemType.BUSY, "Somebody else is changing the same thing")
                        .header("Retry-After", "2");
            }
            if (isDatabaseAway(cause)) {
                LOG.warn(requestId, "the database does not answer", cause);
                return new Refusal(ProblemType.DATABASE_UNAVAILABLE, "Try again shortly").header("Retry-After", "5");
            }
        }
        if (thrown instanceof WebApplicationException web) {
            return byStatus(web.getResponse().getStatus());
        }
        if (thrown instanceof UncheckedIOException || thrown instanceof IOException) {
            LOG.note(requestId, "the client broke off");
            return byStatus(400);
        }
        LOG.failed(requestId, thrown);
        return byStatus(500);
    }

    /** The refusal for a status that a server or JAX-RS decided on before us. */
    static Refusal byStatus(int status) {
        ProblemType type =
                switch (status) {
                    // Only the servers answer 403 by themselves: they would list a folder, and do not.
                    case 403, 404 -> ProblemType.NOT_FOUND;
                    case 405 -> ProblemType.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemType.NOT_ACCEPTABLE;
                    case 413 -> ProblemType.TOO_LARGE;
                    case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
                    case 503 -> ProblemType.BUSY;
                    default -> status >= 500 ? ProblemType.INTERNAL : ProblemType.MALFORMED;
                };
        String detail = type == ProblemType.INTERNAL ? "The log names this request" : type.title();
        return new Refusal(type, detail);
    }

    private static boolean isInTheWay(Throwable cause) {
        return LockConflict.isTimeout(cause) || LockConflict.isDeadlock(cause);
    }

    /** Whether this says that the database cannot be reached, rather than that a statement was wrong. */
    public static boolean isDatabaseAway(Throwable cause) {
        if (cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLRecoverableException
                || isCommitLost(cause)) {
            return true;
        }
        return cause instanceof SQLException sql && (sql.getSQLState() == null || isStateAway(sql.getSQLState()));
    }

    /** A server tells so of a commit that found no connection; why it found none, it keeps to itself. */
    private static boolean isCommitLost(Throwable cause) {
        return cause instanceof SystemException
                || cause instanceof XAException
                || cause instanceof RollbackException && cause.getCause() == null;
    }

    /** Databases always name a state; a server's pool that cannot give or use a connection does not. */
    private static boolean isStateAway(String state) {
        return state.startsWith("08") || H2_AWAY.contains(state);
    }
}
