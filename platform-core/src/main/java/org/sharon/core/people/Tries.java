package org.sharon.core.people;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sharon.core.web.When;

/**
 * Counts tries at things that could be guessed. Whoever tries too often waits a little before each
 * further try; nobody is ever locked out.
 *
 * <p>Kept in the memory of this node, never written down.
 */
final class Tries {

    private static final int MOST_REMEMBERED = 50_000;

    /**
     * How often something may be tried.
     *
     * @param name what is tried
     * @param atOnce how many tries before the first wait
     * @param each how long it then takes until one more is allowed
     */
    record Limit(String name, int atOnce, Duration each) {}

    private final TimeMeter meter;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(1_024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    @Inject
    Tries(Clock clock) {
        this.meter = new ClockMeter(clock);
    }

    /** Takes one try; says how long to wait when there was none left, or zero. */
    Duration take(Limit limit, String who) {
        ConsumptionProbe probe = bucket(limit, who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** The try was no guess: it does not count. */
    void giveBack(Limit limit, String who) {
        bucket(limit, who).addTokens(1);
    }

    /** What to tell whoever must wait. */
    static String sentence(Duration wait) {
        return say("people.there-were-too-many-tries-wait", When.lasting(wait.plusMillis(999)));
    }

    private Bucket bucket(Limit limit, String who) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(limit.name() + " " + who, key -> fill(limit));
        }
    }

    private Bucket fill(Limit limit) {
        return Bucket.builder()
                .addLimit(
                        bandwidth ->
                                bandwidth
                                        .capacity(limit.atOnce())
                                        .refillIntervally(1, limit.each()))
                .withCustomTimePrecision(meter)
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
