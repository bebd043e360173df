package org.sharon.core.contributions;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How many calls of one service may use the database at once, so that others find a connection. */
final class Turns {

    private static final int AT_ONCE = 2;
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private final Semaphore free = new Semaphore(AT_ONCE);

    <T> T take(Supplier<T> work) {
        try {
            if (!free.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "Too many calls of this plugin use the database at once");
            }
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The call was given up", givenUp);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
