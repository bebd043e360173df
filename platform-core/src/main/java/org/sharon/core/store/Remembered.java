package org.sharon.core.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What was read from the database, key by key, for a few seconds: for so long this node may go on
 * with it after another node has changed it. What this node changes it forgets itself.
 *
 * @param <K> such as the number of an account
 */
public final class Remembered<K, V> {

    private static final int MOST = 20_000;

    private record Known<V>(V value, Instant until) {}

    private final Duration duration;
    private final Clock clock;
    private final Map<K, Known<V>> known = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    public Remembered(Duration duration, Clock clock) {
        this.duration = duration;
        this.clock = clock;
    }

    /** What is remembered, or else what {@code read} answers. */
    public V get(K key, Supplier<V> read) {
        Known<V> before = known.get(key);
        Instant now = clock.instant();
        return before != null && now.isBefore(before.until())
                ? before.value()
                : readAndRemember(key, read, now);
    }

    /** The same; while the database is away, what was remembered last, however long ago. */
    public V getOrLast(K key, Supplier<V> read) {
        try {
            return get(key, read);
        } catch (DatabaseUnavailableException away) {
            Known<V> before = known.get(key);
            if (before == null) {
                throw away;
            }
            return before.value();
        }
    }

    private V readAndRemember(K key, Supplier<V> read, Instant now) {
        long before = forgotten.get();
        V value = read.get();
        if (known.size() >= MOST) {
            known.values().removeIf(each -> !now.isBefore(each.until()));
        }
        // What was changed while it was being read may have been read as it was.
        if (forgotten.get() == before) {
            known.merge(key, new Known<>(value, now.plus(duration)), Remembered::later);
        }
        return value;
    }

    /** Whoever began to read earlier and ended later may have read what is no longer so. */
    private static <V> Known<V> later(Known<V> known, Known<V> read) {
        return known.until().isAfter(read.until()) ? known : read;
    }

    /** It has changed: read it next time. */
    public void forget(K key) {
        forgotten.incrementAndGet();
        known.remove(key);
    }

    /** All of it may have changed. */
    public void forgetAll() {
        forgotten.incrementAndGet();
        known.clear();
    }
}
