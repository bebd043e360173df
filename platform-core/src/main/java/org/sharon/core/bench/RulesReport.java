package org.sharon.core.bench;

import java.io.PrintStream;
import java.util.Map;
import org.sharon.core.bench.RulesBench.Figures;
import org.sharon.core.moderation.rules.RuleSet;

/**
 * Measures the rules of every service in turn, several times, alone and with a large pack of shared
 * rules; the side is the service.
 */
public final class RulesReport {

    private RulesReport() {}

    public static void print(Map<String, RuleSet> services, int runs, PrintStream out) {
        Lines lines = new Lines("rules", out);
        for (int run = 1; run <= runs; run++) {
            for (Map.Entry<String, RuleSet> service : services.entrySet()) {
                add(lines, service.getKey(), run, RulesBench.run(service.getValue()));
                long start = System.nanoTime();
                RuleSet withPack = service.getValue().with(SamplePack.rules());
                String side = service.getKey() + " + pack";
                lines.add(side, run, "compiling", (System.nanoTime() - start) / 1e6, "ms");
                add(lines, side, run, RulesBench.run(withPack));
            }
        }
        lines.printMedians();
    }

    private static void add(Lines lines, String service, int run, Figures figures) {
        lines.add(service, run, "lexicon", figures.lexiconMegabytesPerSecond(), "MB/s");
        lines.add(
                service,
                run,
                "lexicon with preparation",
                figures.lexiconWithPreparationMegabytesPerSecond(),
                "MB/s");
        lines.add(service, run, "all rules, median", figures.medianMicroseconds(), "µs");
        lines.add(service, run, "all rules, p99", figures.p99Microseconds(), "µs");
        lines.add(service, run, "all rules, p99 CPU", figures.p99ProcessorMicroseconds(), "µs");
    }
}
