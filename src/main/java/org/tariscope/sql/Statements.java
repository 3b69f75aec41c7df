package org.tariscope.sql;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.tariscope.audit.AuditLog;
import org.tariscope.http.ProblemType;
import org.tariscope.http.RateLimiter;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** Runs callers' statements where the settings allow it: a few at once, each audited before its result goes out. */
@ApplicationScoped
class Statements {
    static final String CHANGE_RIGHT = "sql.write";
    private static final int SECONDS = 10;
    private static final int AT_ONCE = 4;
    private static final int MAX_USERS = 10_000;

    @Inject
    Settings settings;

    @Inject
    AuditLog audit;

    private final Semaphore running = new Semaphore(AT_ONCE);
    /** So that nobody can fill the audit with calls that come too fast. */
    private final RateLimiter audited = new RateLimiter(1, 10, MAX_USERS);

    private RateLimiter calls;
    private Watchdog watchdog;
    private SqlAccount reader;
    private SqlAccount changer;

    @PostConstruct
    void configure() {
        int perSecond = settings.number(Setting.LIMIT_SQL);
        calls = new RateLimiter(perSecond, perSecond, MAX_USERS);
        watchdog = new Watchdog(Duration.ofSeconds(SECONDS));
        reader = new SqlAccount(settings, Setting.SQL_USER, Setting.SQL_PASSWORD, SECONDS);
        changer = new SqlAccount(settings, Setting.SQL_WRITE_USER, Setting.SQL_WRITE_PASSWORD, SECONDS);
    }

    @PreDestroy
    void stop() {
        watchdog.close();
    }

    SqlAnswer run(SqlCall call) {
        SqlAudit row = new SqlAudit(audit, call);
        if (!calls.allows(call.userId())) {
            if (audited.allows(call.userId())) {
                row.failed(ProblemType.TOO_MANY_REQUESTS.code());
            }
            throw tooMany("Too many calls of sql by this user");
        }
        try {
            return admitted(call, row);
        } catch (Refusal refused) {
            row.failed(outcome(refused));
            throw refused;
        }
    }

    /** Only the database's refusals have a state; what the guard says may be longer than the column. */
    private static String outcome(Refusal refused) {
        String code = refused.type().code();
        return refused.type() == ProblemType.STATEMENT_FAILED ? code + " " + refused.getMessage() : code;
    }

    private SqlAnswer admitted(SqlCall call, SqlAudit row) {
        if (!settings.flag(Setting.SQL_ENABLED)) {
            throw new Refusal(ProblemType.SQL_OFF, "The configuration does not turn it on");
        }
        GuardedStatement statement = guarded(call);
        if (!running.tryAcquire()) {
            throw tooMany("As many statements are running as may run at once");
        }
        try {
            return statement.isChange() ? change(call, statement, row) : read(call, statement, row);
        } catch (IllegalStateException away) {
            row.failed("failed");
            throw away;
        } finally {
            running.release();
        }
    }

    private GuardedStatement guarded(SqlCall call) {
        GuardedStatement statement;
        try {
            statement = StatementGuard.check(call.query());
        } catch (RefusedStatementException refused) {
            throw new Refusal(ProblemType.STATEMENT_REFUSED, refused.getMessage());
        }
        if (statement.placeholders() != call.values().size()) {
            throw new Refusal(
                    ProblemType.STATEMENT_REFUSED,
                    "It has " + statement.placeholders() + " placeholders, and parameters has "
                            + call.values().size() + " values");
        }
        if (statement.isChange()) {
            refuseChange(call);
        }
        return statement;
    }

    private void refuseChange(SqlCall call) {
        if (!settings.flag(Setting.SQL_WRITE_ENABLED)) {
            throw new Refusal(ProblemType.STATEMENT_REFUSED, "The first word must be SELECT: changes are turned off");
        }
        if (!call.rights().contains(CHANGE_RIGHT)) {
            throw new Refusal(ProblemType.METHOD_NOT_GRANTED, "You have no right to " + CHANGE_RIGHT)
                    .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + CHANGE_RIGHT + "\"");
        }
    }

    private SqlAnswer read(SqlCall call, GuardedStatement statement, SqlAudit row) {
        SqlAnswer answer =
                new Execution(reader, watchdog, call.who().requestId()).query(statement, call.values(), call.maxRows());
        row.read(answer);
        return answer;
    }

    private SqlAnswer change(SqlCall call, GuardedStatement statement, SqlAudit row) {
        return new Execution(changer, watchdog, call.who().requestId()).change(statement, call.values(), row::changing);
    }

    private static Refusal tooMany(String why) {
        return new Refusal(ProblemType.TOO_MANY_REQUESTS, why).header("Retry-After", "1");
    }
}
