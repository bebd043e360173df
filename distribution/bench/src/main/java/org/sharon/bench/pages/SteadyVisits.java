package org.sharon.bench.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sharon.bench.crowd.Waiting;
import org.sharon.bench.wire.PageWire;
import org.sharon.bench.wire.Wires;

/** People who open pages, so many a second all together, each when they have their last one. */
public final class SteadyVisits implements AutoCloseable {

    private static final int OK = 200;

    private final Wires wires;
    private final ScheduledExecutorService clock;
    private final List<Visitor> visitors = new ArrayList<>();
    private List<Double> millis = new ArrayList<>();
    private int failures;
    private int turn;

    /**
     * Who opens what.
     *
     * @param cookie the whole value of the header
     */
    public record Visit(String path, String cookie) {}

    /**
     * What happened.
     *
     * @param failures answers that were not the page
     */
    public record Visited(double[] millis, int failures) {}

    private SteadyVisits(Wires wires) {
        this.wires = wires;
        this.clock =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread thread = new Thread(task, "steady-visits");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Begins at once. Each visit has a connection of its own. */
    public static SteadyVisits start(Wires wires, int port, List<Visit> visits, double aSecond)
            throws IOException {
        SteadyVisits all = new SteadyVisits(wires);
        Waiting.ask(
                wires,
                () -> {
                    for (Visit visit : visits) {
                        Visitor visitor = all.new Visitor();
                        all.visitors.add(visitor);
                        visitor.wire =
                                PageWire.open(wires, port, visit.path(), visit.cookie(), visitor);
                    }
                    return true;
                });
        long step = (long) (TimeUnit.SECONDS.toNanos(1) / aSecond);
        all.clock.scheduleAtFixedRate(
                () -> wires.execute(all::next), step, step, TimeUnit.NANOSECONDS);
        return all;
    }

    /** What happened since the last time. */
    public Visited take() throws IOException {
        return Waiting.ask(
                wires,
                () -> {
                    Visited taken =
                            new Visited(
                                    millis.stream().mapToDouble(Double::doubleValue).toArray(),
                                    failures);
                    millis = new ArrayList<>();
                    failures = 0;
                    return taken;
                });
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        Waiting.ask(
                wires,
                () -> {
                    visitors.forEach(Visitor::stop);
                    return true;
                });
    }

    /** Whoever waits for a page is passed over. */
    private void next() {
        for (int i = 0; i < visitors.size(); i++) {
            Visitor visitor = visitors.get(turn++ % visitors.size());
            if (!visitor.waiting) {
                visitor.ask();
                return;
            }
        }
    }

    private final class Visitor implements IntConsumer {

        private @Nullable PageWire wire;
        private long askedAt = System.nanoTime();
        private boolean waiting = true;

        void ask() {
            if (wire != null) {
                waiting = true;
                askedAt = System.nanoTime();
                wire.again();
            }
        }

        @Override
        public void accept(int status) {
            // After a lost connection, status 0, there is nobody to ask any more.
            waiting = status == 0;
            if (status == OK) {
                millis.add((System.nanoTime() - askedAt) / 1e6);
            } else {
                failures++;
            }
        }

        void stop() {
            if (wire != null) {
                wire.close();
            }
        }
    }
}
