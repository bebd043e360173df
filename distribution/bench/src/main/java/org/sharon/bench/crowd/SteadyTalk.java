package org.sharon.bench.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sharon.bench.wire.LiveListener;
import org.sharon.bench.wire.LiveWire;
import org.sharon.bench.wire.Wires;

/**
 * People in a room who say so many things a second, in turns, until they are told to stop, whether
 * the last was answered or not. What became of each line is kept.
 */
public final class SteadyTalk implements AutoCloseable {

    private static final List<String> ANSWERS = List.of("said", "held", "nudge", "error");

    /** A line on its way. */
    private record Sent(UUID key, int speaker, long number, long nanos) {

        Line lost() {
            return new Line(key, speaker, number, "", -1, Double.NaN);
        }
    }

    private final Wires wires;
    private final IntFunction<String> words;
    private final ScheduledExecutorService clock;
    private final List<LiveWire> sockets = new ArrayList<>();
    private final Map<UUID, Sent> unanswered = new LinkedHashMap<>();
    private final List<CompletableFuture<Boolean>> joined = new ArrayList<>();
    private final long session = ThreadLocalRandom.current().nextLong();
    private List<Line> lines = new ArrayList<>();
    private @Nullable ScheduledFuture<?> ticking;
    private int number;
    private int lost;
    private boolean leaving;

    private SteadyTalk(Wires wires, IntFunction<String> words) {
        this.wires = wires;
        this.words = words;
        this.clock =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread thread = new Thread(task, "steady-talk");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Lets people in; the cookies from {@code first} on are theirs. They say small talk. */
    public static SteadyTalk join(Wires wires, Place place, int people, int first)
            throws IOException {
        return join(wires, place, people, first, SmallTalk::line);
    }

    /**
     * The same.
     *
     * @param words what is said, by the number of the line
     */
    public static SteadyTalk join(
            Wires wires, Place place, int people, int first, IntFunction<String> words)
            throws IOException {
        SteadyTalk talk = new SteadyTalk(wires, words);
        Waiting.ask(
                wires,
                () -> {
                    for (int i = 0; i < people; i++) {
                        talk.open(place, i, first + i);
                    }
                    return true;
                });
        for (CompletableFuture<Boolean> each : talk.joined) {
            Waiting.await(each);
        }
        return talk;
    }

    /** From now on, until {@link #pause}. */
    public void start(double aSecond) {
        long step = (long) (TimeUnit.SECONDS.toNanos(1) / aSecond);
        ticking =
                clock.scheduleAtFixedRate(
                        () -> wires.execute(this::say), step, step, TimeUnit.NANOSECONDS);
    }

    /** Returns when nobody says anything more and everything was answered, or will not be. */
    public void pause() throws IOException {
        if (ticking != null) {
            ticking.cancel(false);
        }
        Waiting.until(() -> Waiting.ask(wires, unanswered::size), left -> left == 0);
    }

    /** The first half of the keys of all lines, by which they are found in the database. */
    public long session() {
        return session;
    }

    /** Sockets that have ended by themselves. */
    public int lost() throws IOException {
        return Waiting.ask(wires, () -> lost);
    }

    /** What was answered since the last time. */
    public List<Line> take() throws IOException {
        return Waiting.ask(
                wires,
                () -> {
                    List<Line> taken = lines;
                    lines = new ArrayList<>();
                    return taken;
                });
    }

    /** The same, and what was never answered; after {@link #pause}. */
    public List<Line> takeAll() throws IOException {
        List<Line> all = new ArrayList<>(take());
        all.addAll(Waiting.ask(wires, () -> unanswered.values().stream().map(Sent::lost).toList()));
        return all;
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        Waiting.ask(
                wires,
                () -> {
                    leaving = true;
                    sockets.forEach(LiveWire::close);
                    return true;
                });
    }

    private void open(Place place, int speaker, int person) {
        CompletableFuture<Boolean> inside = new CompletableFuture<>();
        joined.add(inside);
        sockets.add(
                LiveWire.open(
                        wires,
                        place.port(),
                        place.path(),
                        place.cookie(person),
                        new Speaker(inside)));
    }

    private void say() {
        int speaker = number % sockets.size();
        Sent sent = new Sent(new UUID(session, number), speaker, number, System.nanoTime());
        unanswered.put(sent.key(), sent);
        sockets.get(speaker)
                .send(
                        "{\"type\":\"say\",\"key\":\"%s\",\"text\":\"%s\",\"anyway\":false}"
                                .formatted(sent.key(), words.apply(number)));
        number++;
    }

    private void answered(LiveFrame frame, String answer) {
        Sent sent = unanswered.remove(frame.key());
        if (sent != null) {
            lines.add(
                    new Line(
                            sent.key(),
                            sent.speaker(),
                            sent.number(),
                            answer,
                            answer.equals("said") ? frame.seq() : -1,
                            (System.nanoTime() - sent.nanos()) / 1e6));
        }
    }

    private final class Speaker implements LiveListener {

        private final CompletableFuture<Boolean> inside;

        Speaker(CompletableFuture<Boolean> inside) {
            this.inside = inside;
        }

        @Override
        public void opened(LiveWire wire) {
            wire.send("{\"type\":\"join\",\"since\":0}");
        }

        @Override
        public void heard(LiveWire wire, byte[] bytes, int from, int to) {
            LiveFrame frame = new LiveFrame(bytes, from, to);
            if (frame.is("joined")) {
                inside.complete(true);
            } else {
                ANSWERS.stream()
                        .filter(frame::is)
                        .findFirst()
                        .ifPresent(answer -> answered(frame, answer));
            }
        }

        @Override
        public void closed(LiveWire wire, int code) {
            inside.completeExceptionally(new IOException("Closed with code " + code));
            if (!leaving) {
                lost++;
            }
        }
    }
}
