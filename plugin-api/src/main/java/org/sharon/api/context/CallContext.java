package org.sharon.api.context;

import org.osgi.annotation.versioning.ProviderType;
import org.sharon.api.settings.SettingValues;
import org.sharon.api.storage.Store;

/**
 * What a plugin may use during one call. It belongs to the trust for which the call is made, and is
 * of no use once the call has ended.
 *
 * @since 1.0
 */
@ProviderType
public interface CallContext {

    /** What the trust has set. */
    SettingValues settings();

    /**
     * The plugin's own tables.
     *
     * @throws IllegalStateException unless the plugin asks for {@code Permission.STORE_ROWS}
     */
    Store store();

    /** The plugin's own words in the language of whoever the call is for. */
    Messages messages();
}
