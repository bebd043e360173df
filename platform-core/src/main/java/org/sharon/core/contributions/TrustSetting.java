package org.sharon.core.contributions;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.api.settings.Setting;

/**
 * A setting of one service and what it comes to in one trust.
 *
 * @param setting as the version that serves declares it
 * @param kept what the trust has set; {@code null} when it never has
 */
public record TrustSetting(Setting setting, @Nullable String kept) {

    public TrustSetting {
        requireNonNull(setting, "setting");
    }

    /** What counts: a switch is {@code yes} or {@code no}. */
    public String value() {
        return kept == null || isOutdated() ? SettingWords.otherwise(setting) : kept;
    }

    /** True when the trust has set something that this version does not take any more. */
    public boolean isOutdated() {
        return kept != null && SettingWords.complaint(setting, kept).isPresent();
    }

    /** The words that the trust has set and that do not count any more. */
    public Optional<String> outdated() {
        return isOutdated() ? Optional.ofNullable(kept) : Optional.empty();
    }
}
