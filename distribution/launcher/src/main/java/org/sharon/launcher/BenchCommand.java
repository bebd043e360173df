package org.sharon.launcher;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sharon.launcher.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how fast the platform is on this machine. */
@Command(
        name = "bench",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Measures one thing several times and prints a line of JSON for each value, then a"
                    + " table of medians.",
            "",
            "live:    500 people listen in one living room, beside a bare relay",
            "pages:   a topic page and the home page, and what a first visit costs",
            "search:  words among a million posts, rare ones and common ones",
            "swap:    from a plugin's jar put in place until the new one serves",
            "nodes:   from the second approval until three nodes serve the new version",
            "cycles:  a plugin is installed, updated and removed 500 times while people talk",
            "others:  one service while the plugin of another loops, throws and leaks",
            "start:   from bin/sharon until it is ready, the database included",
            "twelve:  the same with twelve plugins and with none",
            "memory:  what the platform takes with 1,000 sockets open",
            "rules:   how fast texts are prepared and judged",
            "preview: from a jar's bytes until it is known what the plugin would change",
            "guard:   what calling a plugin's own code costs above that code",
            "",
            "Everything runs on this machine, in a temporary home that is removed afterwards."
        })
final class BenchCommand implements Callable<Integer> {

    /** Measured inside the platform; everything else is measured from outside. */
    private static final Set<String> INSIDE = Set.of("rules", "preview", "guard");

    @Parameters(paramLabel = "NAME", description = "What to measure.")
    private String name;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--cycles",
            paramLabel = "N",
            defaultValue = "500",
            description = "For cycles: how many (default: ${DEFAULT-VALUE}).")
    private int cycles;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws Exception {
        Settings settings = options.read(Map.of());
        if (runs < 1 || cycles < 1) {
            System.err.println("sharon: --runs and --cycles need a number from 1 up.");
            return Sharon.USAGE;
        }
        if (INSIDE.contains(name)) {
            return new OneShot("bench", settings).run(name, "--runs", String.valueOf(runs));
        }
        return new BenchProcess(Archive.of(settings)).run(name, runs, cycles);
    }
}
