package org.sharon.api.jobs;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;
import org.sharon.api.context.CallContext;

/**
 * Work on a timetable.
 *
 * @param id stable within the service: the timetable survives updates by it
 * @param every a minute or longer, counted from one beginning to the next
 * @param work what is done
 * @since 1.0
 */
public record Job(String id, Duration every, Work work) {

    /** What a job does. */
    @FunctionalInterface
    @ConsumerType
    public interface Work {

        /**
         * Runs on a worker thread of one node, once for each trust that uses the service, and never
         * twice at a time for the same trust. Has one second. When it throws or is late, the
         * failure counts against the plugin and the job runs again when it is next due. A new job
         * is due at once; what was missed while no node was there is done once.
         */
        void run(CallContext context);
    }

    public Job {
        requireNonNull(id, "id");
        requireNonNull(work, "work");
        if (every.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("A job runs once a minute at most: " + id);
        }
    }
}
