package org.tariscope.sql;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tariscope.audit.AuditLog;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** Runs callers' statements where the settings allow it: a few at once, each audited before its result goes out. */
@ApplicationScoped
class Statements {
    static final String CHANGE_RIGHT = "sql.write";
    private static final int SECONDS = 10;

    @Inject
    Settings settings;

    @Inject
    AuditLog audit;

    private SqlLimits limits;
    private Watchdog watchdog;
    private SqlAccount reader;
    private SqlAccount changer;

    @PostConstruct
    void configure() {
        limits = new SqlLimits(settings.number(Setting.LIMIT_SQL));
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
        if (!limits.allowsCall(call.userId())) {
            if (limits.notesCall(call.userId())) {
                row.failed(ProblemType.TOO_MANY_REQUESTS.code());
            }
            throw SqlLimits.tooMany("Too many calls of sql by this user");
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
        limits.enter();
        try {
            return statement.isChange() ? change(call, statement, row) : read(call, statement, row);
        } catch (IllegalStateException away) {
            row.failed("failed");
            throw away;
        } finally {
            limits.leave();
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
}
