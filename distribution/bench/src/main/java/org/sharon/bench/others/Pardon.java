package org.sharon.bench.others;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sharon.bench.platform.Browser;
import org.sharon.bench.platform.SignIn;

/**
 * An administrator who looks at a service a few times a second, whether it is quiet or not, and
 * ends its quarantine whenever there is one.
 */
public final class Pardon implements AutoCloseable {

    private static final long EVERY_MILLIS = 250;

    private final Browser administrator;
    private final String service;
    private final AtomicInteger given = new AtomicInteger();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "pardon");
                        thread.setDaemon(true);
                        return thread;
                    });

    private Pardon(Browser administrator, String service) {
        this.administrator = administrator;
        this.service = service;
    }

    public static Pardon by(Browser administrator, String service) {
        Pardon pardon = new Pardon(administrator, service);
        pardon.clock.scheduleWithFixedDelay(
                pardon::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return pardon;
    }

    /** How many quarantines it has ended. */
    public int given() {
        return given.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        String path = "/admin/plugins/" + service;
        try {
            String page = administrator.page(path + "/health");
            if (page.contains("This service is in quarantine")) {
                administrator.post(
                        path + "/release",
                        Map.of(
                                "form-token",
                                SignIn.token(page),
                                "reason",
                                "It is measured what it costs others."));
                given.incrementAndGet();
            }
        } catch (IOException away) {
            // It looks again; what it measures shows whether anything is wrong.
            return;
        }
    }
}
