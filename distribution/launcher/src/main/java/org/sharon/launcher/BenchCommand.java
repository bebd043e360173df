package org.sharon.launcher;

import java.util.Map;
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
            "It uses a database of its own in a temporary home, unless you name a home or a"
                    + " database."
        })
final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "What to measure; list shows the names.")
    private String name;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws Exception {
        Settings settings = options.read(Map.of());
        String[] words = {name, "--runs", String.valueOf(runs)};
        return new OneShot("bench", settings).runWithDatabase(options.namesAHome(), words);
    }
}
