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

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("live", new LiveBench());
        ALL.put("pages", new PagesBench());
        ALL.put("swap", new SwapBench());
        ALL.put("start", new StartBench());
        ALL.put("memory", new MemoryBench());
    }

    private Bench() {}

    /**
     * Runs one benchmark.
     *
     * @param words its name, how often, and the folder of the archive
     */
    public static void main(String[] words) {
        System.exit(run(words[0], Integer.parseInt(words[1]), Path.of(words[2])));
    }

    private static int run(String name, int runs, Path install) {
        Benchmark benchmark = ALL.get(name);
        if (benchmark == null) {
            System.err.printf("sharon bench: there is no %s. Choose one of %s.%n", name, names());
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

    private static String names() {
        return String.join(", ", ALL.keySet()) + ", rules, guard";
    }
}
