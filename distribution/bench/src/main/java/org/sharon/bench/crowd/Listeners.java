package org.sharon.bench.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sharon.bench.wire.LiveListener;
import org.sharon.bench.wire.LiveWire;
import org.sharon.bench.wire.Wires;

/** People who have joined a room and hear everything. */
public final class Listeners implements AutoCloseable {

    private static final int SECONDS_TO_JOIN = 60;

    private final Wires wires;
    private final CountDownLatch joining;
    private final int history;
    private final List<LiveWire> sockets = new ArrayList<>();
    private Arrivals arrivals = new Arrivals();
    private boolean noting;
    private long heard;
    private int lost;
    private int lastCode;
    private boolean leaving;
    private double joinMillis;

    /**
     * What has been heard until now.
     *
     * @param posts posts, not frames, at all of them together
     * @param lost sockets that have ended, or were never opened
     */
    public record Heard(long nanos, long posts, int lost) {}

    private Listeners(Wires wires, int people, int history) {
        this.wires = wires;
        this.joining = new CountDownLatch(people);
        this.history = history;
    }

    /**
     * Lets so many people in at once and waits until each has the newest posts.
     *
     * @param history how many posts everybody gets at first
     */
    public static Listeners join(Wires wires, Place place, int people, int history)
            throws IOException {
        return join(wires, List.of(place), people, history);
    }

    /** The same, with the people spread evenly over several rooms. */
    public static Listeners join(Wires wires, List<Place> places, int people, int history)
            throws IOException {
        Listeners listeners = new Listeners(wires, people, history);
        long before = System.nanoTime();
        wires.execute(() -> listeners.openAll(places, people));
        listeners.awaitAll();
        listeners.joinMillis = (System.nanoTime() - before) / 1e6;
        return listeners;
    }

    /** How many of the newest posts somebody gets who comes in now, after a look around. */
    public static int historyOf(Wires wires, Place place) throws IOException {
        try (Listeners one = join(wires, place, 1, 0)) {
            Waiting.seconds(1);
            return (int) one.heard().posts();
        }
    }

    /** From the first who knocked to the last who had read what was said before. */
    public double joinMillis() {
        return joinMillis;
    }

    public Heard heard() throws IOException {
        return Waiting.ask(wires, () -> new Heard(System.nanoTime(), heard, lost));
    }

    /** Waits until so many posts have been heard, at all of them together. */
    public Heard await(long posts) throws IOException {
        return Waiting.until(this::heard, now -> now.posts() >= posts);
    }

    /** From now on it is noted when each post was heard. */
    public void note() throws IOException {
        Waiting.ask(
                wires,
                () -> {
                    arrivals = new Arrivals();
                    noting = true;
                    return true;
                });
    }

    /** How long each noted post took to each listener, in milliseconds. */
    public double[] noted(Map<Long, Long> sentAt) throws IOException {
        return Waiting.ask(
                wires,
                () -> {
                    noting = false;
                    return arrivals.since(sentAt);
                });
    }

    @Override
    public void close() throws IOException {
        Waiting.ask(
                wires,
                () -> {
                    leaving = true;
                    sockets.forEach(LiveWire::close);
                    return true;
                });
    }

    private void openAll(List<Place> places, int people) {
        for (int i = 0; i < people; i++) {
            Place place = places.get(i % places.size());
            int person = i / places.size();
            sockets.add(
                    LiveWire.open(
                            wires, place.port(), place.path(), place.cookie(person), new One()));
        }
    }

    private void awaitAll() throws IOException {
        try {
            if (joining.await(SECONDS_TO_JOIN, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException(
                "%d people could not join; %d sockets were lost, the last with code %d."
                        .formatted(joining.getCount(), lost, lastCode));
    }

    /** One of them. */
    private final class One implements LiveListener {

        private boolean joined;
        private boolean settled;
        private int early;

        @Override
        public void opened(LiveWire wire) {
            wire.send("{\"type\":\"join\",\"since\":0}");
        }

        @Override
        public void heard(LiveWire wire, byte[] bytes, int from, int to) {
            LiveFrame frame = new LiveFrame(bytes, from, to);
            if (frame.is("posts")) {
                if (noting) {
                    long now = System.nanoTime();
                    frame.eachSeq(seq -> arrivals.add(seq, now));
                }
                int posts = frame.posts();
                heard += posts;
                early += posts;
            } else if (frame.is("joined")) {
                joined = true;
            }
            if (!settled && joined && early >= history) {
                settled = true;
                joining.countDown();
            }
        }

        @Override
        public void closed(LiveWire wire, int code) {
            if (!leaving) {
                lost++;
                lastCode = code;
            }
        }
    }
}
