package org.sharon.launcher.settings;

/**
 * One value as somebody wrote it.
 *
 * @param origin where it was written, in words that a sentence can hold
 */
record Given(String value, String origin) {

    /** The value, without the white space around it, if it is one that {@code setting} can take. */
    String checkedFor(Setting setting) {
        String trimmed = value.strip();
        if (setting.kind().accepts(trimmed)) {
            return trimmed;
        }
        throw new BadSettingException(
                "%s is “%s” (%s). It %s."
                        .formatted(setting.key(), shown(setting), origin, setting.kind().words()));
    }

    private String shown(Setting setting) {
        return setting.key().endsWith("password") ? "hidden" : value;
    }
}
