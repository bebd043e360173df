package org.sharon.core.pictures;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sharon.core.pictures.faces.FaceHint;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a computer look for faces on pictures that are kept, on a thread of its own and one after the
 * other. Nobody waits for it: what it did not get to look at is held like every other picture.
 */
@Singleton
final class FaceLooks {

    private static final Logger log = LoggerFactory.getLogger(FaceLooks.class);

    /** Each has less than a megabyte. */
    private static final int MOST_WAITING = 20;

    private final PictureStore store;
    private final FaceHint hint;
    private final ThreadPoolExecutor later =
            new ThreadPoolExecutor(
                    0,
                    1,
                    5,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(MOST_WAITING),
                    FaceLooks::thread);

    @Inject
    FaceLooks(PictureStore store, FaceHint hint) {
        this.store = store;
        this.hint = hint;
    }

    /** Does not block. */
    void soon(String word, byte[] jpeg) {
        try {
            later.execute(() -> look(word, jpeg));
        } catch (RejectedExecutionException busy) {
            log.warn("Too many pictures wait, so no computer looks at one of them.");
        }
    }

    private void look(String word, byte[] jpeg) {
        try {
            hint.look(jpeg).ifPresent(marks -> store.mark(word, marks));
        } catch (DatabaseUnavailableException down) {
            log.debug("The database is down, so what a computer saw is left out.");
        } catch (RuntimeException defect) {
            log.error("What a computer saw is left out: {}", defect.getClass().getName());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "faces");
        thread.setDaemon(true);
        return thread;
    }
}
