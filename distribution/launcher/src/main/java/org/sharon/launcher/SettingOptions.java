package org.sharon.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.SettingSources;
import org.sharon.launcher.settings.Settings;
import picocli.CommandLine.Option;

/** The options by which any command may be given settings. */
final class SettingOptions {

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "Where the data lives (default: .sharon in your own folder).")
    private @Nullable String home;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Read the settings from here instead of HOME/sharon.properties.")
    private @Nullable String config;

    @Option(
            names = "-D",
            paramLabel = "KEY=VALUE",
            mapFallbackValue = "",
            description = "Set anything, for example -Dsharon.log.level=debug.")
    private Map<String, String> others = new LinkedHashMap<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /**
     * Everything that is set, wherever it is written.
     *
     * @param own what the options of the command itself say; a null was not given
     */
    Settings read(Map<Setting, ? extends @Nullable Object> own) {
        Map<String, String> commandLine = new LinkedHashMap<>(others);
        put(commandLine, Setting.HOME, home);
        put(commandLine, Setting.CONFIG, config);
        own.forEach((setting, value) -> put(commandLine, setting, value));
        Settings settings =
                new SettingSources(System.getenv(), System.getProperties()).read(commandLine);
        settings.warnings().forEach(warning -> System.err.println("sharon: " + warning));
        return settings;
    }

    private static void put(
            Map<String, String> commandLine, Setting setting, @Nullable Object value) {
        if (value != null) {
            commandLine.put(setting.key(), value.toString());
        }
    }
}
