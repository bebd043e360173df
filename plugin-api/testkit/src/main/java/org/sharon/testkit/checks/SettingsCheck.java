package org.sharon.testkit.checks;

import java.util.regex.Pattern;
import org.sharon.api.settings.Setting;

/** A trust's form is made from the settings, so each has an id, a label and a hint. */
final class SettingsCheck implements Check {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public String promise() {
        return "has settings that a trust can understand";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        findings.addRepeated("settings()", plugin.settings().stream().map(Setting::id).toList());
        for (Setting setting : plugin.settings()) {
            if (!ID.matcher(setting.id()).matches()) {
                findings.add(
                        "settings()",
                        "The id \"%s\" is not lower-case letters, digits and hyphens. Change it.",
                        setting.id());
            }
            if (setting.label().isBlank() || setting.hint().isBlank()) {
                findings.add(
                        "settings()",
                        "The setting %s needs a label and one plain sentence that says what it"
                                + " changes.",
                        setting.id());
            }
            if (setting instanceof Setting.Choice choice) {
                findings.addRepeated("setting " + choice.id(), choice.options());
            }
        }
    }
}
