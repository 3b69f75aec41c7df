package org.tariscope.admin;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;

/** Work that somebody began on a page, and which goes on whether he looks at it or not. */
public final class PageJob {
    private final long id;
    private final long owner;
    private final Object order;
    private final Instant begun;
    private final AtomicReference<Upload> upload;
    private volatile State state = State.RUNNING;
    private volatile Step step = new Step("job.begun", 0, 0);
    private volatile Object result;
    private volatile Refusal refusal;

    /** Whether it goes on, or how it ended. */
    public enum State {
        RUNNING,
        DONE,
        /** A service refused it, and said why. */
        REFUSED,
        /** It broke; the log says how. */
        FAILED
    }

    /**
     * How far it is.
     *
     * @param name the key of what it is doing in the messages
     * @param done how much of that is done
     * @param total of how much; 0 where nobody knows
     */
    public record Step(String name, long done, long total) {}

    /** The work itself. It runs without a request: what it needs of the visitor it is given before. */
    @FunctionalInterface
    public interface Work {
        /** Does it, and returns what came of it; null for nothing. */
        Object run(PageJob job);
    }

    PageJob(long id, long owner, Object order, Optional<Upload> upload, Instant begun) {
        this.id = id;
        this.owner = owner;
        this.order = order;
        this.upload = new AtomicReference<>(upload.orElse(null));
        this.begun = begun;
    }

    void run(Work work) {
        try {
            result = work.run(this);
            state = State.DONE;
        } catch (Refusal refused) {
            refusal = refused;
            state = State.REFUSED;
        } catch (RuntimeException broken) {
            state = State.FAILED;
            throw broken;
        }
    }

    /** Tells whoever looks how far it is. */
    public void at(String name, long done, long total) {
        step = new Step(name, done, total);
    }

    public long getId() {
        return id;
    }

    boolean isOf(long administrator) {
        return owner == administrator;
    }

    /** What was asked for, as the page that began it put it. */
    public Object getOrder() {
        return order;
    }

    /** The file, for its own work; 404 where a later job has taken it over, or it has none. */
    public Upload upload() {
        return Optional.ofNullable(upload.get()).orElseThrow(PageJob::noFile);
    }

    /** Its file, for a look at it after the job; 409 while it runs. */
    public Upload file() {
        refuseRunning();
        return upload();
    }

    private void refuseRunning() {
        if (isRunning()) {
            throw new Refusal(ProblemType.CONFLICT, "The job has not ended yet");
        }
    }

    /** Gives its file to another job; 409 while it runs. */
    Upload handOver() {
        refuseRunning();
        return Optional.ofNullable(upload.getAndSet(null)).orElseThrow(PageJob::noFile);
    }

    private static Refusal noFile() {
        return new Refusal(ProblemType.NOT_FOUND, "The file is not here any more: send it again");
    }

    public Instant getBegun() {
        return begun;
    }

    public State getState() {
        return state;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public Step getStep() {
        return step;
    }

    /** What came of it; null before it is done. */
    public Object getResult() {
        return result;
    }

    /** Why it was refused; null where it was not. */
    public Refusal getRefusal() {
        return refusal;
    }

    /** Lets its file go, unless a later job has taken it over. */
    void forget() {
        Optional.ofNullable(upload.getAndSet(null)).ifPresent(Upload::close);
    }
}
