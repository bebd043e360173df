package org.sharon.core.contributions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.api.settings.Setting;

/** One field of the form of settings. */
record SettingField(Setting setting) {

    private static final int SHORT = 40;
    private static final int LONGEST_NUMBER = 11;

    /** One of the answers that are ticked. The first has the field's own id, to be led to. */
    record Option(String id, String value, String label) {}

    // Apart from the names of the form's own fields.
    static String name(String id) {
        return "setting-" + id;
    }

    String name() {
        return name(setting.id());
    }

    String label() {
        return setting.label();
    }

    String hint() {
        return setting.hint();
    }

    boolean isChoice() {
        return setting instanceof Setting.Choice || setting instanceof Setting.Switch;
    }

    List<Option> options() {
        List<Option> options = new ArrayList<>();
        if (setting instanceof Setting.Choice choice) {
            choice.options().forEach(each -> add(options, each, each));
        } else {
            add(options, SettingWords.YES, "Yes");
            add(options, SettingWords.NO, "No");
        }
        return options;
    }

    private void add(List<Option> options, String value, String label) {
        String id = options.isEmpty() ? name() : name() + "-" + (options.size() + 1);
        options.add(new Option(id, value, label));
    }

    int longest() {
        return setting instanceof Setting.Text text ? text.longest() : LONGEST_NUMBER;
    }

    String width() {
        return longest() > SHORT ? "" : "nhsuk-input--width-" + (longest() > 11 ? "20" : "10");
    }

    /** The keyboard with digits has no minus on some phones. */
    @Nullable String keyboard() {
        return setting instanceof Setting.Number number && number.least() >= 0 ? "numeric" : null;
    }
}
