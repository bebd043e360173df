package org.sharon.launcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sharon.launcher.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the platform that runs in the home, or else looks into the folder. */
@Command(
        name = "list",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Lists the service plugins.",
            "",
            "While the platform runs in the home, those that the building serves, and those that"
                    + " wait or were refused; otherwise those in the home's folder, or in the"
                    + " archive."
        })
final class PluginListCommand implements Callable<Integer> {

    private static final String ROW = "%-20s %-16s %-12s %-20s %s%n";

    @Option(
            names = "--json",
            description =
                    "Print what the running platform has, for programs: the same as sharon plugin"
                            + " status --json.")
    private boolean json;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws Exception {
        if (json) {
            return PluginTrustOrders.print(options, List.of(), null, true);
        }
        Settings settings = options.read(Map.of());
        Optional<OperatorDoor> door = OperatorDoor.of(settings);
        if (door.isEmpty()) {
            return new OneShot("plugin-list", settings).run();
        }
        System.out.printf(ROW, "SERVICE", "VERSION", "STATE", "SIGNED BY", "FILE");
        boolean refused = false;
        for (String line : door.get().get("/plugins").text().lines().toList()) {
            String[] words = line.split("\t", -1);
            System.out.printf(
                    ROW,
                    orDash(words[0]),
                    orDash(words[1]),
                    words[2],
                    orDash(words[5]),
                    words[3] + (words[4].isEmpty() ? "" : " – " + words[4]));
            refused |= words[2].equals("refused");
        }
        return refused ? 1 : 0;
    }

    private static String orDash(String word) {
        return word.isEmpty() ? "-" : word;
    }
}
