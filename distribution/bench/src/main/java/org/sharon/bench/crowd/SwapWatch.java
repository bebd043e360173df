package org.sharon.bench.crowd;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.sharon.bench.wire.LiveListener;
import org.sharon.bench.wire.LiveWire;
import org.sharon.bench.wire.Wires;

/** Somebody in a room who notices when its service has been replaced. */
public final class SwapWatch implements LiveListener, AutoCloseable {

    private final Wires wires;
    private final CompletableFuture<LiveWire> joined = new CompletableFuture<>();
    private volatile CompletableFuture<Long> next = new CompletableFuture<>();

    private SwapWatch(Wires wires) {
        this.wires = wires;
    }

    public static SwapWatch in(Wires wires, Place place) throws IOException {
        SwapWatch watch = new SwapWatch(wires);
        wires.execute(
                () -> LiveWire.open(wires, place.port(), place.path(), place.cookie(0), watch));
        Waiting.await(watch.joined);
        return watch;
    }

    /** When it happens next, on the clock of {@link System#nanoTime()}. */
    public CompletableFuture<Long> next() {
        CompletableFuture<Long> awaited = new CompletableFuture<>();
        next = awaited;
        return awaited;
    }

    @Override
    public void opened(LiveWire wire) {
        wire.send("{\"type\":\"join\",\"since\":0}");
    }

    @Override
    public void heard(LiveWire wire, byte[] bytes, int from, int to) {
        LiveFrame frame = new LiveFrame(bytes, from, to);
        if (frame.is("joined")) {
            joined.complete(wire);
        } else if (frame.is("swap")) {
            next.complete(System.nanoTime());
        }
    }

    @Override
    public void closed(LiveWire wire, int code) {
        IOException lost = new IOException("The socket was closed with code " + code);
        joined.completeExceptionally(lost);
        next.completeExceptionally(lost);
    }

    @Override
    public void close() throws IOException {
        LiveWire wire = Waiting.await(joined);
        Waiting.ask(
                wires,
                () -> {
                    wire.close();
                    return true;
                });
    }
}
