package org.sharon.core.search;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sharon.core.conversations.Hints;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up with the rooms, on a thread of its own, so that no author waits for it. A hint
 * makes it quick; one that is lost costs some seconds.
 */
public final class Indexer implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration GATHER = Duration.ofMillis(200);

    private static final Logger log = LoggerFactory.getLogger(Indexer.class);

    private final WordIndex index;
    private final Hints hints;
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Indexer::thread);

    @Inject
    Indexer(WordIndex index, Hints hints) {
        this.index = index;
        this.hints = hints;
    }

    public void start() {
        hints.follow(
                hint -> {
                    if (hint.upTo() > 0 && waiting.add(hint.room())) {
                        soon(hint.room());
                    }
                });
        clock.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** A room in which many write at once is followed a few times a second, not for each post. */
    private void soon(long room) {
        try {
            clock.schedule(
                    () -> {
                        waiting.remove(room);
                        calmly(() -> index.follow(room));
                    },
                    GATHER.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            log.debug("The index goes on after the next start.");
        }
    }

    private void look() {
        calmly(
                () -> {
                    for (long room : index.listBehind()) {
                        while (!clock.isShutdown() && index.follow(room)) {
                            log.debug("There is more to write down.");
                        }
                    }
                });
    }

    private static void calmly(Runnable work) {
        try {
            work.run();
        } catch (DatabaseUnavailableException away) {
            log.debug("Posts cannot be indexed while the database is away");
        } catch (RuntimeException | Error defect) {
            log.error("Posts could not be indexed: {}", defect.getClass().getName());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "search-index");
        thread.setDaemon(true);
        return thread;
    }
}
