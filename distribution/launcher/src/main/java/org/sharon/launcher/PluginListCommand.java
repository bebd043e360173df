package org.sharon.launcher;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sharon.launcher.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    private static final String ROW = "%-20s %-16s %-12s %s%n";

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws Exception {
        Settings settings = options.read(Map.of());
        Optional<OperatorDoor> door = OperatorDoor.of(settings);
        if (door.isEmpty()) {
            return new OneShot("plugin-list", settings).run();
        }
        System.out.printf(ROW, "SERVICE", "VERSION", "STATE", "FILE");
        boolean refused = false;
        for (String line : door.get().get("/plugins").text().lines().toList()) {
            String[] words = line.split("\t", -1);
            System.out.printf(
                    ROW,
                    orDash(words[0]),
                    orDash(words[1]),
                    words[2],
                    words[3] + (words[4].isEmpty() ? "" : " – " + words[4]));
            refused |= words[2].equals("refused");
        }
        return refused ? 1 : 0;
    }

    private static String orDash(String word) {
        return word.isEmpty() ? "-" : word;
    }
}
