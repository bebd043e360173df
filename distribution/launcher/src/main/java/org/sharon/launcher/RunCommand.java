package org.sharon.launcher;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the platform and stays until it is told to stop. */
@Command(
        name = "run",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Runs the platform until you stop it.",
            "",
            "Without sharon.database.url it brings a MariaDB server of its own, with its data in"
                    + " the home. Ctrl-C stops everything, and so does SIGTERM."
        })
final class RunCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where people visit (default: 8080).")
    private @Nullable String port;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws Exception {
        Settings settings = options.read(own()).with(Setting.MODE, "run");
        return new RunningPlatform(forPeople(settings)).runUntilStopped();
    }

    /**
     * People rely on what is run, so whoever wants less than two people and a signature says so.
     */
    private static Settings forPeople(Settings settings) {
        return settings.text(Setting.PLUGINS_MODE).isEmpty()
                ? settings.with(Setting.PLUGINS_MODE, "production")
                : settings;
    }

    private Map<Setting, ? extends @Nullable Object> own() {
        return port == null ? Map.of() : Map.of(Setting.PORT, port);
    }
}
