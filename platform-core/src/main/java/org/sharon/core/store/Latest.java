package org.sharon.core.store;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One answer of the database, remembered for a few seconds. While the database is away the last
 * answer stands, however old it is.
 */
public final class Latest<V> {

    private static final String ONLY = "";

    private final Remembered<String, V> remembered;
    private final Supplier<V> read;

    public Latest(Duration duration, Clock clock, Supplier<V> read) {
        this.remembered = new Remembered<>(duration, clock);
        this.read = read;
    }

    /**
     * @throws DatabaseUnavailableException when it is away and there has been no answer yet
     */
    public V get() {
        return remembered.getOrLast(ONLY, read);
    }

    /** It has changed: read it next time. */
    public void forget() {
        remembered.forget(ONLY);
    }
}
