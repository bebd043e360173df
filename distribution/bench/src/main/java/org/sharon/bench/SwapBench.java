package org.sharon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sharon.bench.crowd.Place;
import org.sharon.bench.crowd.SwapWatch;
import org.sharon.bench.crowd.Waiting;
import org.sharon.bench.measure.Report;
import org.sharon.bench.platform.JarVariant;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.Scratch;
import org.sharon.bench.wire.Wires;

/**
 * From the moment a plugin's jar is renamed into place until somebody in a room of that service
 * hears that the new one serves.
 */
final class SwapBench implements Benchmark {

    private static final String SIDE = "sharon";
    private static final String JAR = "sharon-plugin-eating-disorders.jar";
    private static final String ROOM = "living-anorexia";
    private static final int SWAPS_A_RUN = 5;
    private static final int WARM_UP_SWAPS = 3;
    private static final double BETWEEN_SWAPS = 1.5;

    @Override
    public void run(Path install, int runs, Report report) throws Exception {
        try (Scratch scratch = new Scratch();
                Wires wires = new Wires();
                Platform platform = Demonstration.start(scratch, install)) {
            String cookie = Demonstration.memberOf(platform, ROOM).cookie();
            Place place = new Place(platform.port(), "/rooms/" + ROOM + "/live", List.of(cookie));
            Path live = platform.home().resolve("plugins").resolve(JAR);
            JarVariant variant = new JarVariant(install.resolve("plugins").resolve(JAR));
            try (SwapWatch watch = SwapWatch.in(wires, place)) {
                for (int i = 0; i < WARM_UP_SWAPS; i++) {
                    swap(watch, variant, live);
                }
                for (int run = 1; run <= runs; run++) {
                    for (int i = 0; i < SWAPS_A_RUN; i++) {
                        double before = platform.process().cpuSeconds();
                        report.add(SIDE, run, "swap", swap(watch, variant, live), "ms");
                        double cpu = platform.process().cpuSeconds() - before;
                        report.add(SIDE, run, "swap, server CPU", 1e3 * cpu, "ms");
                    }
                }
            }
        }
    }

    private static double swap(SwapWatch watch, JarVariant variant, Path live) throws IOException {
        Waiting.seconds(BETWEEN_SWAPS);
        Path next = live.resolveSibling(".next.part");
        variant.write(next);
        CompletableFuture<Long> serves = watch.next();
        long before = System.nanoTime();
        Files.move(next, live, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return (Waiting.await(serves) - before) / 1e6;
    }
}
