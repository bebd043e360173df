package org.sharon.api.settings;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What one trust has set, or what the plugin said otherwise. Read it each time: a trust's change
 * counts from the next call.
 *
 * @since 1.0
 */
@ProviderType
public interface SettingValues {

    /**
     * The value of a {@link Setting.Text} or a {@link Setting.Choice}.
     *
     * @throws IllegalArgumentException when the plugin has declared no such setting of that kind
     */
    String text(String id);

    /**
     * The value of a {@link Setting.Number}.
     *
     * @throws IllegalArgumentException when the plugin has declared no such setting of that kind
     */
    int number(String id);

    /**
     * The value of a {@link Setting.Switch}.
     *
     * @throws IllegalArgumentException when the plugin has declared no such setting of that kind
     */
    boolean isOn(String id);
}
