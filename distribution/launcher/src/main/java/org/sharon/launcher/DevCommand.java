package org.sharon.launcher;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.dev.DevLoop;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The demonstration with a plugin that somebody is writing. */
@Command(
        name = "dev",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Runs the demonstration with a plugin from its source folder, and builds and swaps it"
                    + " whenever a file is saved.",
            "",
            "The service is open at once, with a clinician, a peer moderator and a member for each"
                    + " key; HOME/demo-accounts.tsv has their sign-ins. What does not build is"
                    + " printed as file:line, and the version before goes on serving."
        })
final class DevCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLUGIN", description = "The folder with the plugin's pom.xml.")
    private Path plugin;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where people visit (default: 8080).")
    private @Nullable String port;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws Exception {
        Map<Setting, @Nullable String> own = new EnumMap<>(Setting.class);
        own.put(Setting.PORT, port);
        Settings settings =
                options.read(own)
                        .with(Setting.MODE, "demo")
                        .with(Setting.DEVELOPMENT, "true")
                        .with(Setting.DEMO_OPEN, "true");
        RunningPlatform platform = new RunningPlatform(settings);
        DevLoop loop = DevLoop.of(plugin, System.out);
        return platform.runUntilStopped(loop::serveFrom);
    }
}
