package org.sharon.testkit.checks;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sharon.api.settings.Setting;

/** A trust's form is made from the settings, so each has an id, a label and a hint. */
final class SettingsCheck implements Check {

    private static final String VALUES = "org/sharon/api/settings/SettingValues";
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
        for (Constants.Given asked : Constants.givenTo(VALUES, plugin.files())) {
            lookAtQuestion(plugin, asked, findings);
        }
    }

    /** In a page or a job it would fail only while somebody waits. */
    private static void lookAtQuestion(
            PluginUnderTest plugin, Constants.Given asked, Findings findings) {
        String what = asked.method().equals("isOn") ? "switch" : asked.method();
        Optional<Setting> found =
                plugin.settings().stream().filter(it -> it.id().equals(asked.text())).findFirst();
        if (found.isEmpty()) {
            findings.add(
                    "settings()",
                    "The code asks for the %s %s, and there is no such setting. Add it, or correct"
                            + " the id.",
                    what,
                    asked.text());
        } else if (!method(found.get()).equals(asked.method())) {
            findings.add(
                    "settings()",
                    "The code asks for the %s %s, which is another kind of setting. Ask with %s(…).",
                    what,
                    asked.text(),
                    method(found.get()));
        }
    }

    private static String method(Setting setting) {
        if (setting instanceof Setting.Number) {
            return "number";
        }
        return setting instanceof Setting.Switch ? "isOn" : "text";
    }
}
