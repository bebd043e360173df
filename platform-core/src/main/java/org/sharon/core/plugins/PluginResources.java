package org.sharon.core.plugins;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files in a plugin's jar that are not code, for as long as the plugin is loaded. */
public interface PluginResources {

    /** A jar without any. */
    PluginResources NONE = of(Map.of());

    /**
     * The paths of the files that lie in {@code folder} itself, in order.
     *
     * @param folder such as {@code db}, or nothing for the root of the jar
     */
    List<String> list(String folder);

    /** The bytes of the file at {@code path}. */
    Optional<byte[]> find(String path);

    /** Files made by hand: for tests and small tools. */
    static PluginResources of(Map<String, byte[]> files) {
        return new MadeResources(files);
    }
}
