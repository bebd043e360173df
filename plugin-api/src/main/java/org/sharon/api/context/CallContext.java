package org.sharon.api.context;

import org.osgi.annotation.versioning.ProviderType;
import org.sharon.api.settings.SettingValues;
import org.sharon.api.storage.Store;

/**
 * What a plugin may use during one call, on the thread of the call. It belongs to the trust for
 * which the call is made. Once the call has ended, or was given up because it was late, each method
 * of it and of what it has given out throws an {@link IllegalStateException}.
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
