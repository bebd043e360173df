package org.sharon.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.sharon.bench.copies.PluginCopy;
import org.sharon.bench.measure.Report;
import org.sharon.bench.platform.Operator;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.Scratch;

/**
 * The start of {@code bin/sharon run} with twelve services that are switched on, beside the start
 * without any. Each has a warm home with its own database, and they take turns.
 */
final class TwelveBench implements Benchmark {

    private static final String TWELVE = "twelve";
    private static final String NONE = "none";
    private static final String JAR = "plugins/sharon-plugin-eating-disorders.jar";
    private static final String METRIC = "start";
    private static final int PLUGINS = 12;

    /** After what it did when it was furnished, a home is still not as it will be. */
    private static final int WARM_UP_STARTS = 1;

    @Override
    public void run(Path install, int runs, Report report) throws Exception {
        try (Scratch scratch = new Scratch()) {
            furnish(scratch, install, TWELVE);
            furnish(scratch, install, NONE);
            for (int run = 1 - WARM_UP_STARTS; run <= runs; run++) {
                boolean odd = run % 2 == 1;
                double one = start(scratch, install, odd ? TWELVE : NONE, run, report);
                double other = start(scratch, install, odd ? NONE : TWELVE, run, report);
                if (run > 0) {
                    double more = odd ? one - other : other - one;
                    report.add(TWELVE, run, METRIC + ", more than with none", more, "ms");
                }
            }
        }
    }

    private static void furnish(Scratch scratch, Path install, String home) throws IOException {
        try (Platform platform =
                Platform.startIn(home, scratch, install, "demo", "-Dsharon.demo.open=true")) {
            Operator operator = Operator.of(platform);
            for (int i = 1; home.equals(TWELVE) && i <= PLUGINS; i++) {
                String prefix = "copy%02d".formatted(i);
                Path jar = scratch.folder().resolve(prefix + ".jar");
                operator.install(PluginCopy.write(install.resolve(JAR), prefix, jar));
            }
            operator.remove("eating-disorders");
            operator.remove("perinatal");
        }
    }

    private static double start(Scratch scratch, Path install, String home, int run, Report report)
            throws IOException {
        try (Platform platform =
                Platform.startIn(
                        home, scratch, install, "run", "-Dsharon.plugins.mode=development")) {
            if (run > 0) {
                report.add(home, run, METRIC, platform.millisToReady(), "ms");
                report.add(
                        home,
                        run,
                        METRIC + ", server CPU",
                        1e3 * platform.process().cpuSeconds(),
                        "ms");
            }
            return platform.millisToReady();
        }
    }
}
