package org.sharon.core.contributions;

import java.util.Map;
import java.util.TreeMap;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.plugins.PluginWords;

/** A plugin's own words, in every language, can be read before anybody agrees to it. */
public final class OwnWords implements JarCheck {

    @Override
    public void check(PluginJar jar) {
        Map<String, byte[]> files = new TreeMap<>();
        jar.archive()
                .entries()
                .forEach(
                        (name, bytes) -> {
                            if (!name.contains("/")) {
                                files.put(name, bytes);
                            }
                        });
        PluginWords.read(PluginResources.of(files));
    }
}
