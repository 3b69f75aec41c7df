package org.tariscope.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tariscope.account.Ledger;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.UniqueViolation;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** The runs of the periodic charging; each method is a transaction. Beginning and end of a run are audited. */
@ApplicationScoped
public class Charging {
    private static final String ACTION = "services.charge";

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    AuditLog audit;

    @Inject
    Settings settings;

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Begins a run, which then is taken further by {@link #next}; 409 where one is under way. */
    @Transactional
    Run begin(Who who, RunOrder order) {
        refuseClosedBooks(order);
        Run run = work(connection -> {
            ChargeableService.refuseOthers(connection, order.serviceId());
            return begin(connection, order);
        });
        audit.record(who, new AuditEntry(ACTION, object(run), "ok", "", order.toString()));
        return run;
    }

    /** Begins the run of today's schedule, unless it was begun before: from the day after the last one's, or else today. */
    @Transactional
    Optional<Run> beginScheduled() {
        LocalDate today = LocalDate.now(clock);
        Optional<RunOrder> due = work(connection -> scheduled(connection, today));
        return due.map(order -> begin(Who.SYSTEM, order));
    }

    /** Takes a run one step further; whether it is still under way then. */
    @Transactional
    boolean next(long runId) {
        Optional<Run> stepped = work(connection -> ChargingBatch.next(connection, ledger, runId, now()));
        stepped.filter(run -> !run.isRunning()).ifPresent(this::recordEnd);
        return stepped.filter(Run::isRunning).isPresent();
    }

    /** Gives a run up that is under way; what it has charged stays. */
    @Transactional
    void fail(long runId) {
        work(connection -> fail(connection, runId)).ifPresent(this::recordEnd);
    }

    /** The run that is under way and has not come further since then: its server may be gone. */
    @Transactional
    Optional<Run> untouchedSince(Instant moment) {
        return work(RunTable::running).filter(run -> run.touchedAt().isBefore(moment));
    }

    /** What a run would charge. */
    @Transactional
    RunAnswer forecast(RunOrder order) {
        refuseClosedBooks(order);
        Instant begun = now();
        Progress progress = work(connection -> {
            ChargeableService.refuseOthers(connection, order.serviceId());
            return Forecast.of(connection, order);
        });
        return RunAnswer.dry(order, progress, begun, now());
    }

    /** A part of the runs, ordered by id; id 0: of all of them. */
    @Transactional
    List<RunAnswer> list(long id, Page page) {
        return work(connection -> RunTable.list(connection, id, page)).stream()
                .map(RunAnswer::of)
                .toList();
    }

    /** The last runs, the latest first. */
    @Transactional
    public List<RunAnswer> latest(int most) {
        return work(connection -> RunTable.latest(connection, most)).stream()
                .map(RunAnswer::of)
                .toList();
    }

    private Run begin(Connection connection, RunOrder order) throws SQLException {
        try {
            return RunTable.begin(connection, order, now());
        } catch (SQLException failed) {
            if (UniqueViolation.in(failed)) {
                throw new Refusal(ProblemType.CONFLICT, "A run is under way; services.runs shows how far it has come");
            }
            throw failed;
        }
    }

    private Optional<Run> fail(Connection connection, long runId) throws SQLException {
        Run run = RunTable.hold(connection, runId);
        if (!run.isRunning()) {
            return Optional.empty();
        }
        String why = "Broken off after subscriber " + run.progress().lastSubscriberId() + "; the log says why";
        Run failed = run.failed(why, now());
        RunTable.save(connection, failed);
        return Optional.of(failed);
    }

    private void recordEnd(Run run) {
        AuditEntry end = new AuditEntry(
                ACTION, object(run), run.state().word(), "", run.progress().toString());
        audit.record(Who.SYSTEM, end);
    }

    private Optional<RunOrder> scheduled(Connection connection, LocalDate today) throws SQLException {
        if (RunTable.isScheduledFor(connection, today)) {
            return Optional.empty();
        }
        LocalDate next = RunTable.nextScheduled(connection).orElse(today);
        LocalDate open = settings.day(Setting.ACCOUNTS_CLOSED)
                .map(closed -> closed.plusDays(1))
                .orElse(next);
        LocalDate from = next.isBefore(open) ? open : next;
        return from.isAfter(today) ? Optional.empty() : Optional.of(new RunOrder(from, today, 0, true));
    }

    /** A charge counts on the first day of its period, and none is added to a day whose books are closed. */
    private void refuseClosedBooks(RunOrder order) {
        Optional<LocalDate> closed = settings.day(Setting.ACCOUNTS_CLOSED);
        if (closed.filter(last -> !order.from().isAfter(last)).isPresent()) {
            throw new Refusal(ProblemType.PERIOD_CLOSED, "The books are closed up to and with " + closed.get());
        }
    }

    private <T> T work(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The charging could not be carried on", failed);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String object(Run run) {
        return "charging run " + run.id();
    }
}
