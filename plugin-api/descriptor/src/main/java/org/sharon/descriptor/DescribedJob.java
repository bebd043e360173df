package org.sharon.descriptor;

import java.time.Duration;
import org.sharon.api.jobs.Job;

/** Work on a timetable, without the code that does it. */
public record DescribedJob(String id, Duration every) {

    static DescribedJob of(Job job) {
        return new DescribedJob(job.id(), job.every());
    }
}
