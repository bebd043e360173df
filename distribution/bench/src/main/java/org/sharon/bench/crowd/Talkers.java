package org.sharon.bench.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sharon.bench.wire.LiveListener;
import org.sharon.bench.wire.LiveWire;
import org.sharon.bench.wire.Wires;

/** People who have joined a room and say one thing after another. */
public final class Talkers implements AutoCloseable {

    private static final int SECONDS_TO_JOIN = 60;

    private final Wires wires;
    private final List<LiveWire> sockets = new ArrayList<>();
    private final CountDownLatch joining;
    private final long session = ThreadLocalRandom.current().nextLong();
    private final Map<Long, Long> sentAt = new HashMap<>();
    private final Map<Long, Long> sentAtOfPlace = new HashMap<>();
    private boolean talking;
    private boolean timing;
    private int number = ThreadLocalRandom.current().nextInt(1_000);
    private long written;
    private long said;
    private long refused;

    /**
     * What became of what they wrote.
     *
     * @param posted acknowledged, and so committed
     * @param refused held, nudged, or answered with an error
     */
    public record Told(long written, long posted, long refused) {

        boolean isAnswered() {
            return posted + refused >= written;
        }
    }

    private Talkers(Wires wires, int people) {
        this.wires = wires;
        this.joining = new CountDownLatch(people);
    }

    /** Lets them in; the cookies from {@code first} on are theirs. */
    public static Talkers join(Wires wires, Place place, int people, int first) throws IOException {
        Talkers talkers = new Talkers(wires, people);
        wires.execute(
                () -> {
                    for (int i = 0; i < people; i++) {
                        String cookie = place.cookie(first + i);
                        talkers.sockets.add(
                                LiveWire.open(
                                        wires,
                                        place.port(),
                                        place.path(),
                                        cookie,
                                        talkers.new One()));
                    }
                });
        talkers.awaitAll();
        return talkers;
    }

    /** Each says {@code inFlight} things at once, and the next whenever one is acknowledged. */
    public void start(int inFlight) {
        wires.execute(
                () -> {
                    talking = true;
                    for (int i = 0; i < inFlight; i++) {
                        sockets.forEach(this::say);
                    }
                });
    }

    public void stop() {
        wires.execute(() -> talking = false);
    }

    public Told told() throws IOException {
        return Waiting.ask(wires, () -> new Told(written, said, refused));
    }

    /** Waits until everything they said has been answered. */
    public Told awaitQuiet() throws IOException {
        return Waiting.until(this::told, Told::isAnswered);
    }

    /**
     * In turns, they say so many things a second, whether the last was acknowledged or not.
     *
     * @return when each acknowledged one was sent, by its place in the room
     */
    public Map<Long, Long> sayAtPace(int aSecond, int seconds) throws IOException {
        wires.execute(() -> timing = true);
        long step = TimeUnit.SECONDS.toNanos(1) / aSecond;
        long next = System.nanoTime();
        for (int i = 0; i < aSecond * seconds; i++) {
            int speaker = i % sockets.size();
            wires.execute(() -> say(sockets.get(speaker)));
            next += step;
            for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
        awaitQuiet();
        return Waiting.ask(wires, () -> Map.copyOf(sentAtOfPlace));
    }

    @Override
    public void close() throws IOException {
        Waiting.ask(
                wires,
                () -> {
                    sockets.forEach(LiveWire::close);
                    return true;
                });
    }

    private void say(LiveWire wire) {
        number++;
        written++;
        UUID key = new UUID(session, number);
        if (timing) {
            sentAt.put((long) number, System.nanoTime());
        }
        wire.send(
                "{\"type\":\"say\",\"key\":\"%s\",\"text\":\"%s\",\"anyway\":false}"
                        .formatted(key, SmallTalk.line(number)));
    }

    private void awaitAll() throws IOException {
        try {
            if (joining.await(SECONDS_TO_JOIN, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("Those who should talk could not join.");
    }

    /** One of them. */
    private final class One implements LiveListener {

        @Override
        public void opened(LiveWire wire) {
            wire.send("{\"type\":\"join\",\"since\":0}");
        }

        @Override
        public void heard(LiveWire wire, byte[] bytes, int from, int to) {
            LiveFrame frame = new LiveFrame(bytes, from, to);
            if (frame.is("posts")) {
                return;
            }
            if (frame.is("said")) {
                said++;
                if (timing) {
                    noteTime(frame);
                }
                saySomethingElse(wire);
            } else if (frame.is("held") || frame.is("nudge") || frame.is("error")) {
                refused++;
                saySomethingElse(wire);
            } else if (frame.is("joined")) {
                joining.countDown();
            }
        }

        @Override
        public void closed(LiveWire wire, int code) {
            // The measurement finds out: nothing more is acknowledged.
        }

        private void noteTime(LiveFrame frame) {
            Long sent = sentAt.remove(frame.key().getLeastSignificantBits());
            if (sent != null) {
                sentAtOfPlace.put(frame.seq(), sent);
            }
        }

        private void saySomethingElse(LiveWire wire) {
            if (talking) {
                say(wire);
            }
        }
    }
}
