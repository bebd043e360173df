package org.sharon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sharon.bench.measure.Report;

/** The benchmarks as a program; {@code sharon bench} starts it. */
public final class Bench {

    private static final int USAGE = 2;
    private static final int ENVIRONMENT = 3;

    private Bench() {}

    /**
     * Runs one benchmark.
     *
     * @param words its name, how often, the folder of the archive, and how many cycles {@code
     *     cycles} has
     */
    public static void main(String[] words) {
        int runs = Integer.parseInt(words[1]);
        System.exit(run(words[0], runs, Path.of(words[2]), Integer.parseInt(words[3])));
    }

    private static Map<String, Benchmark> all(int cycles) {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("live", new LiveBench());
        all.put("pages", new PagesBench());
        all.put("search", new SearchBench());
        all.put("swap", new SwapBench());
        all.put("nodes", new NodesBench());
        all.put("cycles", new CyclesBench(cycles));
        all.put("others", new OthersBench());
        all.put("start", new StartBench());
        all.put("twelve", new TwelveBench());
        all.put("memory", new MemoryBench());
        return all;
    }

    private static int run(String name, int runs, Path install, int cycles) {
        Map<String, Benchmark> all = all(cycles);
        Benchmark benchmark = all.get(name);
        if (benchmark == null) {
            System.err.printf(
                    "sharon bench: there is no %s. Choose one of %s, rules, preview, guard.%n",
                    name, String.join(", ", all.keySet()));
            return USAGE;
        }
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            System.err.println("sharon bench: this needs Linux, which tells what a process uses.");
            return ENVIRONMENT;
        }
        Report report = new Report(name, System.out);
        try {
            benchmark.run(install, runs, report);
        } catch (IOException problem) {
            System.err.println("sharon bench: " + problem.getMessage());
            return ENVIRONMENT;
        } catch (Exception fault) {
            fault.printStackTrace();
            return ENVIRONMENT;
        }
        report.printMedians();
        return 0;
    }
}
