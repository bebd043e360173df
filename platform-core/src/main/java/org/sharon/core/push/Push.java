package org.sharon.core.push;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sharon.core.notices.Outlet;
import org.sharon.core.notices.Quiet;
import org.sharon.core.push.DeviceStore.Stored;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the devices of people who asked for it that there is something new.
 *
 * <p>Never in somebody's quiet hours, and then not afterwards either: what happened waits in the
 * building. A device is told once in fifteen minutes at most.
 */
final class Push implements Outlet {

    private static final Logger log = LoggerFactory.getLogger(Push.class);

    private static final Duration REST = Duration.ofMinutes(15);
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 20_000;

    private final PushSettings settings;
    private final DeviceStore devices;
    private final PushSender sender;
    private final Quiet quiet;
    private final Clock clock;
    private final ThreadPoolExecutor workers;

    @Inject
    Push(PushSettings settings, DeviceStore devices, PushSender sender, Quiet quiet, Clock clock) {
        this.settings = settings;
        this.devices = devices;
        this.sender = sender;
        this.quiet = quiet;
        this.clock = clock;
        this.workers =
                new ThreadPoolExecutor(
                        THREADS,
                        THREADS,
                        5,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(MOST_WAITING),
                        Push::thread);
        workers.allowCoreThreadTimeOut(true);
    }

    @Override
    public void told(Collection<Long> accounts) {
        if (!settings.on()) {
            return;
        }
        for (long account : accounts) {
            try {
                workers.execute(() -> tell(account));
            } catch (RejectedExecutionException busy) {
                log.warn("Too much waits to be sent to devices, so one is left out.");
                return;
            }
        }
    }

    private void tell(long account) {
        try {
            if (!quiet.isNow(account)) {
                Instant now = clock.instant();
                devices.list(account, now.minus(REST)).forEach(each -> send(each, now));
            }
        } catch (DatabaseUnavailableException down) {
            log.debug("The database is down, so no device is told.");
        } catch (RuntimeException defect) {
            log.error("A device could not be told: {}", defect.getClass().getName());
        }
    }

    private void send(Stored device, Instant now) {
        if (!devices.take(device.id(), now.minus(REST), now)) {
            return;
        }
        switch (sender.send(device.device())) {
            case SENT -> log.debug("A device was told.");
            case GONE -> devices.remove(device.id());
            case FAILED -> log.info("A push service could not be reached or refused a message.");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "push", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(Push.class.getClassLoader());
        return thread;
    }
}
