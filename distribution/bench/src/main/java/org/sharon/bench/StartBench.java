package org.sharon.bench;

import java.nio.file.Path;
import org.sharon.bench.measure.Report;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.Scratch;

/** From the start of {@code bin/sharon} until it is ready, the database included. */
final class StartBench implements Benchmark {

    private static final String SIDE = "sharon";

    @Override
    public void run(Path install, int runs, Report report) throws Exception {
        try (Scratch scratch = new Scratch()) {
            try (Platform first = Platform.start(scratch, install, "demo")) {
                report.add(SIDE, 0, "first start", first.millisToReady(), "ms");
            }
            for (int run = 1; run <= runs; run++) {
                long stopping;
                try (Platform platform = Platform.start(scratch, install, "run")) {
                    report.add(SIDE, run, "start with a warm home", platform.millisToReady(), "ms");
                    double cpu = platform.process().cpuSeconds();
                    report.add(SIDE, run, "start, server CPU", 1e3 * cpu, "ms");
                    double database = platform.database().cpuSeconds();
                    report.add(SIDE, run, "start, database CPU", 1e3 * database, "ms");
                    stopping = System.nanoTime();
                }
                report.add(SIDE, run, "stop", (System.nanoTime() - stopping) / 1e6, "ms");
            }
        }
    }
}
