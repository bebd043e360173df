package org.sharon.core.plugins;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of no jar. */
record MadeResources(Map<String, byte[]> files) implements PluginResources {

    MadeResources {
        files = Map.copyOf(files);
    }

    @Override
    public List<String> list(String folder) {
        return files.keySet().stream()
                .filter(path -> folderOf(path).equals(folder))
                .sorted()
                .toList();
    }

    @Override
    public Optional<byte[]> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
