package org.sharon.core.contributions;

import java.util.Map;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;

/** What a plugin says in other languages than English, outside of any call into it. */
public final class Translations {

    private Translations() {}

    /**
     * The words under {@code key} in its message bundles.
     *
     * @return by language, such as {@code cy}; nothing where its bundles cannot be read
     */
    public static Map<String, String> of(Service service, String key) {
        try {
            return PluginWords.read(service.resources()).findOthers(key);
        } catch (RefusedException unreadable) {
            return Map.of();
        }
    }
}
