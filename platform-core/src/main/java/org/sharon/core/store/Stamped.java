package org.sharon.core.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the database beside a number that every change of it raises, in the same
 * transaction. Whoever asks has just read the number, so what they get is never older than that,
 * whichever node changed it.
 *
 * <p>It is for what many people read and is long to read. A few are kept, those that were asked for
 * last. They are read anew after some seconds, so that a change which forgets to raise the number
 * does not stay hidden.
 *
 * @param <K> such as one page of one topic
 */
public final class Stamped<K, V> {

    private record Known<V>(long stamp, V value, Instant until) {}

    private final Duration duration;
    private final Clock clock;
    private final Map<K, Known<V>> known;

    /**
     * @param most how many are kept
     */
    public Stamped(int most, Duration duration, Clock clock) {
        this.duration = duration;
        this.clock = clock;
        this.known =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Known<V>> eldest) {
                        return size() > most;
                    }
                };
    }

    /**
     * What is remembered, or else what {@code read} answers.
     *
     * @param stamp the number, read before this is called
     */
    public V get(K key, long stamp, Supplier<V> read) {
        Instant now = clock.instant();
        Known<V> before = find(key);
        if (before != null && before.stamp() == stamp && now.isBefore(before.until())) {
            return before.value();
        }
        // This may be newer than the number says, and never older.
        V value = read.get();
        keep(key, new Known<>(stamp, value, now.plus(duration)));
        return value;
    }

    private synchronized @Nullable Known<V> find(K key) {
        return known.get(key);
    }

    private synchronized void keep(K key, Known<V> value) {
        known.put(key, value);
    }
}
