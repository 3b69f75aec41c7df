package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;

/** Jobs of the pages: how many run, who sees them, and what becomes of their files. */
class PageJobsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final long OLENA = 1;
    private static final long TARAS = 2;

    @TempDir
    Path folder;

    private final PageJobs jobs = new PageJobs();
    private final Waiting executor = new Waiting();

    /** Runs what it was given when the test says so. */
    private static final class Waiting extends AbstractExecutorService {
        private final Queue<Runnable> work = new ArrayDeque<>();
        private boolean full;

        void runNext() {
            work.remove().run();
        }

        @Override
        public void execute(Runnable next) {
            if (full) {
                throw new RejectedExecutionException("full");
            }
            work.add(next);
        }

        @Override
        public void shutdown() {
            work.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.copyOf(work);
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    @BeforeEach
    void wire() {
        jobs.executor = executor;
        jobs.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private Upload upload() {
        try {
            FileChannel content = FileChannel.open(
                    Files.createTempFile(folder, "file", ".csv"), StandardOpenOption.READ, StandardOpenOption.WRITE);
            content.write(StandardCharsets.UTF_8.encode("a,b\n1,2\n"));
            return new Upload(content, Optional.of("file.csv"), Optional.empty(), "-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ProblemType typeOf(Throwable refused) {
        return ((Refusal) refused).type();
    }

    @Test
    void aThirdIsToldToWaitAndKeepsItsFile() {
        jobs.start(OLENA, "first", job -> null);
        jobs.start(OLENA, "second", job -> null);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> jobs.startOn(
                        TARAS,
                        "third",
                        () -> {
                            asked.incrementAndGet();
                            return upload();
                        },
                        job -> null))
                .satisfies(refused -> assertThat(typeOf(refused)).isEqualTo(ProblemType.BUSY));
        assertThat(asked).as("times that the file was taken").hasValue(0);
        executor.runNext();
        assertThat(jobs.startOn(TARAS, "third", this::upload, job -> null).isRunning())
                .isTrue();
    }

    @Test
    void aFileGoesFromOneJobToTheNextOnceItHasEnded() {
        Upload file = upload();
        PageJob first =
                jobs.startOn(OLENA, "compare", () -> file, job -> job.upload().lines());
        assertThatThrownBy(() -> jobs.startAgain(first, OLENA, "apply", job -> null))
                .satisfies(refused -> assertThat(typeOf(refused)).isEqualTo(ProblemType.CONFLICT));
        assertThatThrownBy(first::file)
                .satisfies(refused -> assertThat(typeOf(refused)).isEqualTo(ProblemType.CONFLICT));
        executor.runNext();
        assertThat(first.getResult()).isEqualTo(3L);
        assertThat(first.file()).isSameAs(file);
        PageJob second =
                jobs.startAgain(first, OLENA, "apply", job -> job.upload().lines());
        assertThatThrownBy(first::file)
                .satisfies(refused -> assertThat(typeOf(refused)).isEqualTo(ProblemType.NOT_FOUND));
        executor.runNext();
        assertThat(second.getResult()).isEqualTo(3L);
    }

    @Test
    void whatIsAnothersIsNotThere() {
        long id = jobs.start(OLENA, "mine", job -> null).getId();
        assertThat(jobs.find(OLENA, id).getOrder()).isEqualTo("mine");
        assertThat(jobs.of(TARAS)).isEmpty();
        assertThatThrownBy(() -> jobs.find(TARAS, id))
                .satisfies(refused -> assertThat(typeOf(refused)).isEqualTo(ProblemType.NOT_FOUND));
    }

    @Test
    void whatWasRefusedIsSaidAndWhatBrokeIsMarked() {
        PageJob refused = jobs.start(OLENA, "refused", job -> {
            throw new Refusal(ProblemType.CONFLICT, "Somebody was faster");
        });
        executor.runNext();
        assertThat(refused.getState()).isEqualTo(PageJob.State.REFUSED);
        assertThat(refused.getRefusal()).hasMessage("Somebody was faster");
        PageJob broken = jobs.start(OLENA, "broken", job -> {
            throw new IllegalStateException("broken");
        });
        executor.runNext();
        assertThat(broken.getState()).isEqualTo(PageJob.State.FAILED);
        assertThat(broken.getResult()).isNull();
    }

    @Test
    void theLastTwoOfEachAreKeptForAnHourAndTheirFilesClosedAfterwards() {
        Upload file = upload();
        PageJob first = jobs.startOn(OLENA, "first", () -> file, job -> null);
        executor.runNext();
        jobs.start(OLENA, "second", job -> null);
        executor.runNext();
        jobs.start(OLENA, "third", job -> null);
        executor.runNext();
        assertThat(file.content().isOpen()).as("before another begins").isTrue();
        jobs.start(OLENA, "fourth", job -> null);
        executor.runNext();
        assertThat(file.content().isOpen()).isFalse();
        assertThat(jobs.of(OLENA)).extracting(PageJob::getOrder).doesNotContain(first.getOrder());
        jobs.clock = Clock.offset(jobs.clock, Duration.ofMinutes(61));
        jobs.start(TARAS, "later", job -> null);
        assertThat(jobs.of(OLENA)).isEmpty();
    }

    @Test
    void aServerThatTakesNoWorkLeavesNothingBehind() {
        executor.full = true;
        Upload file = upload();
        for (int tries = 0; tries < 3; tries++) {
            assertThatThrownBy(() -> jobs.startOn(OLENA, "work", () -> file, job -> null))
                    .isInstanceOf(RejectedExecutionException.class);
        }
        assertThat(jobs.of(OLENA)).isEmpty();
        assertThat(file.content().isOpen()).isFalse();
    }
}
