package org.sharon.launcher.settings;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of one start, complete and checked.
 *
 * @param warnings sentences about names that are not settings, for the person who starts it
 */
public record Settings(Map<Setting, String> values, List<String> warnings) {

    public Settings {
        values = Map.copyOf(values);
        warnings = List.copyOf(warnings);
    }

    public String text(Setting setting) {
        return requireNonNull(values.get(setting), setting.key());
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public Path path(Setting setting) {
        return Path.of(text(setting));
    }

    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    public boolean isSet(Setting setting) {
        return !text(setting).isBlank();
    }

    public Settings with(Setting setting, String value) {
        Map<Setting, String> changed = new EnumMap<>(values);
        changed.put(setting, value);
        return new Settings(changed, warnings);
    }

    /** By name, as the platform inside the framework reads them. */
    public Map<String, String> asProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        values.forEach((setting, value) -> properties.put(setting.key(), value));
        return properties;
    }
}
