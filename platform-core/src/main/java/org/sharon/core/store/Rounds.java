package org.sharon.core.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again whether something is due in the database, on a thread of its own. A look
 * that fails is written down without the words of the failure, and the next one comes all the same.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Runnable look;
    private final ScheduledExecutorService timer;

    /**
     * @param name of the thread, and in the log
     */
    public Rounds(String name, Runnable look) {
        this.name = name;
        this.look = look;
        this.timer = Executors.newSingleThreadScheduledExecutor(this::thread);
    }

    /** From {@code first} on, with a pause of {@code every} between the looks. */
    public void start(Duration first, Duration every) {
        timer.scheduleWithFixedDelay(
                this::look, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Interrupts a look that goes on. */
    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void look() {
        try {
            look.run();
        } catch (DatabaseUnavailableException away) {
            log.debug("The round of {} waits while the database is away", name);
        } catch (RuntimeException | Error defect) {
            log.error("The round of {} failed: {}", name, defect.getClass().getName());
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        // Libraries such as that for e-mail look for their parts from here.
        thread.setContextClassLoader(Rounds.class.getClassLoader());
        return thread;
    }
}
