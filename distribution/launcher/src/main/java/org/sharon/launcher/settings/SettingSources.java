package org.sharon.launcher.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The places a setting may be written, from weak to strong. */
public final class SettingSources {

    /** Read by {@code bin/sharon} before Java starts, and by {@code plugin sign}. */
    private static final Set<String> NAMES_FOR_OTHERS =
            Set.of("SHARON_JAVA_OPTS", "SHARON_KEYSTORE_PASSWORD");

    private static final String FILE_NAME = "sharon.properties";

    private final Map<String, String> environment;
    private final Properties system;
    private final List<String> warnings = new ArrayList<>();

    public SettingSources(Map<String, String> environment, Properties system) {
        this.environment = Map.copyOf(environment);
        this.system = system;
    }

    /**
     * Reads every place and checks every value.
     *
     * @param commandLine what the command itself was given, by setting name
     * @throws BadSettingException with a sentence for the first value that cannot be used
     */
    public Settings read(Map<String, String> commandLine) {
        Map<Setting, Given> strong = new EnumMap<>(Setting.class);
        readEnvironment(strong);
        readSystem(strong);
        readCommandLine(commandLine, strong);

        Map<Setting, Given> all = new EnumMap<>(Setting.class);
        readFile(strong, all);
        all.putAll(strong);

        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            Given given = all.get(setting);
            values.put(setting, given == null ? setting.standard() : given.checkedFor(setting));
        }
        return new Settings(DerivedSettings.filledIn(values), warnings);
    }

    private void readEnvironment(Map<Setting, Given> into) {
        environment.forEach(
                (name, value) -> {
                    if (name.startsWith("SHARON_") && !NAMES_FOR_OTHERS.contains(name)) {
                        Setting.withEnvironmentName(name)
                                .ifPresentOrElse(
                                        setting -> into.put(setting, new Given(value, name)),
                                        () -> warn(name, "the environment"));
                    }
                });
    }

    private void readSystem(Map<Setting, Given> into) {
        for (String key : system.stringPropertyNames()) {
            if (key.startsWith("sharon.")) {
                Given given = new Given(system.getProperty(key), "-D" + key);
                Setting.withKey(key)
                        .ifPresentOrElse(
                                setting -> into.put(setting, given),
                                () -> warn(key, "the system properties"));
            }
        }
    }

    private static void readCommandLine(Map<String, String> commandLine, Map<Setting, Given> into) {
        commandLine.forEach(
                (key, value) ->
                        into.put(
                                Setting.withKey(key)
                                        .orElseThrow(
                                                () ->
                                                        new BadSettingException(
                                                                "There is no setting %s."
                                                                        .formatted(key))),
                                new Given(value, "on the command line")));
    }

    /** The named file must be there; the one in the home may be missing. */
    private void readFile(Map<Setting, Given> strong, Map<Setting, Given> into) {
        Given named = strong.get(Setting.CONFIG);
        Path file =
                named == null
                        ? DerivedSettings.home(strong.get(Setting.HOME)).resolve(FILE_NAME)
                        : Path.of(named.value().strip());
        if (named == null && !Files.exists(file)) {
            return;
        }
        for (Map.Entry<Object, Object> line : load(file).entrySet()) {
            String key = line.getKey().toString();
            Given given = new Given(line.getValue().toString(), "in " + file);
            Setting.withKey(key)
                    .filter(setting -> named != null || setting != Setting.HOME)
                    .ifPresentOrElse(
                            setting -> into.put(setting, given), () -> warn(key, file.toString()));
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadSettingException("The settings file %s cannot be read.".formatted(file));
        }
        return properties;
    }

    private void warn(String name, String place) {
        warnings.add("%s in %s is not a setting and has no effect.".formatted(name, place));
    }
}
