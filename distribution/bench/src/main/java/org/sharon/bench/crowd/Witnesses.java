package org.sharon.bench.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sharon.bench.wire.LiveListener;
import org.sharon.bench.wire.LiveWire;
import org.sharon.bench.wire.Wires;

/** People in a room who say nothing and remember which posts they were shown, and in what order. */
public final class Witnesses implements AutoCloseable {

    private final Wires wires;
    private final List<One> all = new ArrayList<>();
    private boolean leaving;

    /**
     * What all of them together have seen that should not be.
     *
     * @param missing posts that one of them was never shown, counted for each
     * @param repeated posts that came again
     * @param disordered posts that came after a later one
     * @param lost sockets that have ended
     */
    public record Seen(long missing, long repeated, long disordered, int lost) {

        public Seen plus(Seen other) {
            return new Seen(
                    missing + other.missing,
                    repeated + other.repeated,
                    disordered + other.disordered,
                    lost + other.lost);
        }
    }

    private Witnesses(Wires wires) {
        this.wires = wires;
    }

    /** Lets people in; the cookies from {@code first} on are theirs. */
    public static Witnesses join(Wires wires, Place place, int people, int first)
            throws IOException {
        Witnesses witnesses = new Witnesses(wires);
        Waiting.ask(
                wires,
                () -> {
                    for (int i = 0; i < people; i++) {
                        One one = witnesses.new One();
                        witnesses.all.add(one);
                        one.wire =
                                LiveWire.open(
                                        wires,
                                        place.port(),
                                        place.path(),
                                        place.cookie(first + i),
                                        one);
                    }
                    return true;
                });
        for (One one : witnesses.all) {
            Waiting.await(one.inside);
        }
        return witnesses;
    }

    /** Waits until all of them were shown the posts at these places, or will not be. */
    public Seen of(Set<Long> said) throws IOException {
        return Waiting.until(() -> Waiting.ask(wires, () -> seen(said)), now -> now.missing() == 0);
    }

    @Override
    public void close() throws IOException {
        Waiting.ask(
                wires,
                () -> {
                    leaving = true;
                    all.forEach(
                            one -> {
                                if (one.wire != null) {
                                    one.wire.close();
                                }
                            });
                    return true;
                });
    }

    private Seen seen(Set<Long> said) {
        return all.stream()
                .map(
                        one ->
                                new Seen(
                                        said.stream().filter(it -> !one.seen.contains(it)).count(),
                                        one.repeated,
                                        one.disordered,
                                        one.lost ? 1 : 0))
                .reduce(new Seen(0, 0, 0, 0), Seen::plus);
    }

    private final class One implements LiveListener {

        private final CompletableFuture<Boolean> inside = new CompletableFuture<>();
        private final Set<Long> seen = new HashSet<>();
        private @Nullable LiveWire wire;
        private long latest;
        private long repeated;
        private long disordered;
        private boolean lost;

        @Override
        public void opened(LiveWire opened) {
            opened.send("{\"type\":\"join\",\"since\":0}");
        }

        @Override
        public void heard(LiveWire from, byte[] bytes, int start, int end) {
            LiveFrame frame = new LiveFrame(bytes, start, end);
            if (frame.is("posts")) {
                frame.eachSeq(this::see);
            } else if (frame.is("joined")) {
                inside.complete(true);
            }
        }

        private void see(long seq) {
            if (!seen.add(seq)) {
                repeated++;
            } else if (seq < latest) {
                disordered++;
            }
            latest = Math.max(latest, seq);
        }

        @Override
        public void closed(LiveWire from, int code) {
            inside.completeExceptionally(new IOException("Closed with code " + code));
            lost = !leaving;
        }
    }
}
