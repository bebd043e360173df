package org.sharon.core.jobs;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sharon.api.jobs.Job;
import org.sharon.core.contributions.PluginCalls;
import org.sharon.core.jobs.Timetable.Entry;
import org.sharon.core.plugins.Budget;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.DatabaseUnavailableException;
import org.sharon.core.trusts.Trusts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds which jobs are due, and does those that no other node is at. */
public final class Jobs implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Many times as long as a job may take, so that no two nodes are ever at it. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);

    private final Services services;
    private final Trusts trusts;
    private final Timetable timetable;
    private final PluginCalls calls;
    private final Set<Entry> entered = new HashSet<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Jobs::thread);

    @Inject
    Jobs(Services services, Trusts trusts, Timetable timetable, PluginCalls calls) {
        this.services = services;
        this.trusts = trusts;
        this.timetable = timetable;
        this.calls = calls;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "plugin-jobs", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(Jobs.class.getClassLoader());
        return thread;
    }

    public void start() {
        clock.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            doWhatIsDue();
        } catch (DatabaseUnavailableException away) {
            log.debug("The timetable of jobs cannot be read while the database is away");
        } catch (RuntimeException | Error defect) {
            log.error("Jobs of plugins could not be looked at", defect);
        }
    }

    void doWhatIsDue() {
        for (Service service : services.list()) {
            for (Job job : service.contributions().jobs()) {
                for (int trust : trusts.trustsWith(service.id())) {
                    Entry entry = new Entry(trust, service.id(), job.id());
                    if (entered.add(entry)) {
                        timetable.enter(entry);
                    }
                    if (timetable.take(entry, job.every(), LEASE)) {
                        timetable.giveBack(entry, run(entry));
                    }
                }
            }
        }
    }

    private boolean run(Entry entry) {
        Outcome<Boolean> outcome =
                calls.call(
                        entry.service(),
                        entry.trust(),
                        "job " + entry.job(),
                        Budget.JOB,
                        (service, context) -> {
                            for (Job job : service.contributions().jobs()) {
                                if (job.id().equals(entry.job())) {
                                    job.work().run(context);
                                }
                            }
                            return true;
                        });
        return outcome instanceof Outcome.Answered;
    }
}
