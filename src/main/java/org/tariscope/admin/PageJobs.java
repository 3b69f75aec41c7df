package org.tariscope.admin;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;
import org.tariscope.log.RequestLog;

/** Runs what takes longer than a page may, and keeps what came of it for a while: a page can be left and found again. */
@ApplicationScoped
public class PageJobs {
    /** At once; each may hold a price list of its own in memory. */
    private static final int PLACES = 2;

    /** What came of a job is kept so long, and no more of them than this: a comparison of a deck has many rows. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int MOST_KEPT = 6;
    private static final int MOST_KEPT_OF_ONE = 2;

    private static final RequestLog LOG = new RequestLog(PageJobs.class);

    private final Semaphore places = new Semaphore(PLACES);
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, PageJob> jobs = new ConcurrentHashMap<>();

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService executor;

    @Inject
    Clock clock;

    /**
     * Begins a job without a file; 503 where too many are running.
     *
     * @param owner the administrator's id
     * @param order what is asked for, for the page that shows the job
     */
    public PageJob start(long owner, Object order, PageJob.Work work) {
        return start(owner, order, Optional::empty, work);
    }

    /**
     * Begins a job on a file.
     *
     * @param file is asked for it once there is a place for the job: who is told to wait has it still. It is closed when the job is
     *     forgotten
     */
    public PageJob startOn(long owner, Object order, Supplier<Upload> file, PageJob.Work work) {
        return start(owner, order, () -> Optional.of(file.get()), work);
    }

    /** Begins a job on the file of an earlier one, which has it no more; 404 where it has none, 409 while it runs. */
    public PageJob startAgain(PageJob earlier, long owner, Object order, PageJob.Work work) {
        return startOn(owner, order, earlier::handOver, work);
    }

    private PageJob start(long owner, Object order, Supplier<Optional<Upload>> file, PageJob.Work work) {
        if (!places.tryAcquire()) {
            throw new Refusal(ProblemType.BUSY, "Other jobs of the pages are running: try again when one has ended");
        }
        try {
            PageJob job = new PageJob(ids.incrementAndGet(), owner, order, file.get(), clock.instant());
            begin(job, work);
            forgetOld(owner);
            return job;
        } catch (RuntimeException refused) {
            places.release();
            throw refused;
        }
    }

    private void begin(PageJob job, PageJob.Work work) {
        jobs.put(job.getId(), job);
        try {
            executor.execute(() -> run(job, work));
        } catch (RuntimeException refused) {
            jobs.remove(job.getId());
            job.forget();
            throw refused;
        }
    }

    private void run(PageJob job, PageJob.Work work) {
        try {
            job.run(work);
        } catch (RuntimeException broken) {
            LOG.failed("job " + job.getId(), broken);
        } finally {
            places.release();
        }
    }

    private void forgetOld(long owner) {
        List<PageJob> ended = jobs.values().stream()
                .filter(job -> !job.isRunning())
                .sorted(Comparator.comparing(PageJob::getId).reversed())
                .toList();
        int all = 0;
        int own = 0;
        for (PageJob job : ended) {
            boolean old = job.getBegun().isBefore(clock.instant().minus(KEPT));
            boolean beyond = ++all > MOST_KEPT || job.isOf(owner) && ++own > MOST_KEPT_OF_ONE;
            if (old || beyond) {
                jobs.remove(job.getId());
                job.forget();
            }
        }
    }

    /** The administrator's own job with this id; 404 where it is another's, or has been forgotten. */
    public PageJob find(long owner, long id) {
        return of(owner).stream()
                .filter(job -> job.getId() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no job " + id));
    }

    /** The administrator's own jobs, the latest first. */
    public List<PageJob> of(long owner) {
        return jobs.values().stream()
                .filter(job -> job.isOf(owner))
                .sorted(Comparator.comparing(PageJob::getId).reversed())
                .toList();
    }
}
