package org.sharon.core.contributions;

import java.util.Optional;
import org.sharon.api.settings.Setting;

/** Settings as words: how a value is typed and kept, and what is wrong with one. */
final class SettingWords {

    static final String YES = "yes";
    static final String NO = "no";

    private SettingWords() {}

    /** The value as the plugin gives it. */
    static String otherwise(Setting setting) {
        if (setting instanceof Setting.Text text) {
            return text.otherwise();
        }
        if (setting instanceof Setting.Number number) {
            return Integer.toString(number.otherwise());
        }
        if (setting instanceof Setting.Switch toggle) {
            return toggle.otherwise() ? YES : NO;
        }
        return ((Setting.Choice) setting).otherwise();
    }

    /** One sentence that says what to do; empty when the value is good. */
    static Optional<String> complaint(Setting setting, String value) {
        if (setting instanceof Setting.Text text) {
            return ofText(text, value);
        }
        if (setting instanceof Setting.Number number) {
            return isWithin(number, value)
                    ? Optional.empty()
                    : Optional.of(
                            "Write a whole number from %d to %d for “%s”."
                                    .formatted(number.least(), number.most(), number.label()));
        }
        if (setting instanceof Setting.Switch toggle) {
            return value.equals(YES) || value.equals(NO)
                    ? Optional.empty()
                    : Optional.of("Choose yes or no for “%s”.".formatted(toggle.label()));
        }
        Setting.Choice choice = (Setting.Choice) setting;
        return choice.options().contains(value)
                ? Optional.empty()
                : Optional.of("Choose one of the answers for “%s”.".formatted(choice.label()));
    }

    private static Optional<String> ofText(Setting.Text text, String value) {
        if (value.length() > text.longest()) {
            return Optional.of(
                    "Write at most %d letters for “%s”.".formatted(text.longest(), text.label()));
        }
        return value.chars().anyMatch(Character::isISOControl)
                ? Optional.of("Write “%s” on one line.".formatted(text.label()))
                : Optional.empty();
    }

    private static boolean isWithin(Setting.Number number, String value) {
        try {
            int typed = Integer.parseInt(value);
            return number.least() <= typed && typed <= number.most();
        } catch (NumberFormatException none) {
            return false;
        }
    }
}
