package org.sharon.bench.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sharon.bench.crowd.Waiting;
import org.sharon.bench.wire.PageWire;
import org.sharon.bench.wire.Wires;

/** Connections that ask for one page again and again, each as soon as it has its answer. */
public final class PageLoad implements AutoCloseable {

    private static final int OK = 200;

    private final Wires wires;
    private final List<Caller> callers = new ArrayList<>();
    private double[] millis = new double[1 << 14];
    private int answers;
    private int failures;

    /**
     * What happened while it was looked at.
     *
     * @param failures answers that were not the page
     */
    public record Answered(double seconds, double[] millis, int failures) {

        public double aSecond() {
            return millis.length / seconds;
        }
    }

    private PageLoad(Wires wires) {
        this.wires = wires;
    }

    /** Starts asking. Each connection has the cookie of another person while there are enough. */
    public static PageLoad start(
            Wires wires, int port, String path, List<String> cookies, int connections)
            throws IOException {
        PageLoad load = new PageLoad(wires);
        Waiting.ask(
                wires,
                () -> {
                    for (int i = 0; i < connections; i++) {
                        Caller caller = load.new Caller();
                        String cookie = cookies.get(i % cookies.size());
                        caller.wire = PageWire.open(wires, port, path, cookie, caller);
                        load.callers.add(caller);
                    }
                    return true;
                });
        return load;
    }

    /** Counts for so long. */
    public Answered count(double seconds) throws IOException {
        Waiting.ask(
                wires,
                () -> {
                    answers = 0;
                    failures = 0;
                    return true;
                });
        long before = System.nanoTime();
        Waiting.seconds(seconds);
        return Waiting.ask(
                wires,
                () ->
                        new Answered(
                                (System.nanoTime() - before) / 1e9,
                                Arrays.copyOf(millis, answers),
                                failures));
    }

    @Override
    public void close() throws IOException {
        Waiting.ask(
                wires,
                () -> {
                    callers.forEach(caller -> caller.stop());
                    return true;
                });
    }

    private void note(double took) {
        if (answers == millis.length) {
            millis = Arrays.copyOf(millis, 2 * answers);
        }
        millis[answers++] = took;
    }

    /** One connection. */
    private final class Caller implements IntConsumer {

        private @Nullable PageWire wire;
        private long askedAt = System.nanoTime();

        @Override
        public void accept(int status) {
            long now = System.nanoTime();
            if (status == OK) {
                note((now - askedAt) / 1e6);
            } else {
                failures++;
            }
            askedAt = now;
            if (wire != null && status != 0) {
                wire.again();
            }
        }

        void stop() {
            if (wire != null) {
                wire.close();
            }
        }
    }
}
