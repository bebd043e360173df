package org.sharon.core.push;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Outlet;
import org.sharon.core.notices.Quiet;
import org.sharon.core.notices.Way;
import org.sharon.core.notices.Ways;
import org.sharon.core.push.DeviceStore.Stored;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the devices of people who asked for it that there is something new.
 *
 * <p>Never in somebody's quiet hours: their devices are told once when those end, if there is still
 * something that was not read. A device is told once in fifteen minutes at most.
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
    private final Ways ways;
    private final LaterStore later;
    private final Clock clock;
    private final ThreadPoolExecutor workers;

    @Inject
    Push(
            PushSettings settings,
            DeviceStore devices,
            PushSender sender,
            Quiet quiet,
            Ways ways,
            LaterStore later,
            Clock clock) {
        this.settings = settings;
        this.devices = devices;
        this.sender = sender;
        this.quiet = quiet;
        this.ways = ways;
        this.later = later;
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
    public Way way() {
        return Way.DEVICE;
    }

    @Override
    public boolean isOn() {
        return settings.on();
    }

    @Override
    public boolean reaches(long account) {
        return devices.count(account) > 0;
    }

    @Override
    public void told(Collection<Notice> notices) {
        if (!settings.on()) {
            return;
        }
        Map<Long, Set<NoticeKind>> all =
                notices.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Notice::account,
                                        Collectors.mapping(Notice::kind, Collectors.toSet())));
        all.forEach((account, kinds) -> queue(() -> tell(account, kinds)));
    }

    private void queue(Runnable work) {
        try {
            workers.execute(() -> carefully(work));
        } catch (RejectedExecutionException busy) {
            log.warn("Too much waits to be sent to devices, so one is left out.");
        }
    }

    private static void carefully(Runnable work) {
        try {
            work.run();
        } catch (DatabaseUnavailableException down) {
            log.debug("The database is down, so no device is told.");
        } catch (RuntimeException defect) {
            log.error("A device could not be told: {}", defect.getClass().getName());
        }
    }

    private void tell(long account, Set<NoticeKind> kinds) {
        if (!reaches(account) || !ways.wants(account, Way.DEVICE, kinds)) {
            return;
        }
        Optional<Instant> quietUntil = quiet.endOf(account);
        if (quietUntil.isPresent()) {
            later.add(account, quietUntil.get());
        } else {
            tellDevices(account);
        }
    }

    /** Tells those whose quiet hours are over. */
    void tellWhoWaited() {
        Instant now = clock.instant();
        for (long account : later.take(now)) {
            queue(() -> tellAfterQuiet(account));
        }
    }

    private void tellAfterQuiet(long account) {
        Optional<Instant> quietUntil = quiet.endOf(account);
        if (quietUntil.isPresent()) {
            // They have changed their hours meanwhile.
            later.add(account, quietUntil.get());
        } else if (later.hasWaiting(account)) {
            tellDevices(account);
        }
    }

    private void tellDevices(long account) {
        Instant now = clock.instant();
        devices.list(account, now.minus(REST)).forEach(each -> send(each, now));
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
