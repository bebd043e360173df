package org.sharon.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The files of an installed jar: the very bytes that were checked and installed. */
record BundleResources(Bundle bundle) implements PluginResources {

    @Override
    public List<String> list(String folder) {
        @Nullable Enumeration<String> paths = bundle.getEntryPaths(folder.isEmpty() ? "/" : folder);
        List<String> files = new ArrayList<>();
        if (paths != null) {
            Collections.list(paths).stream()
                    .filter(path -> !path.endsWith("/"))
                    .sorted()
                    .forEach(files::add);
        }
        return List.copyOf(files);
    }

    @Override
    public Optional<byte[]> find(String path) {
        URL entry = bundle.getEntry(path);
        if (entry == null || path.endsWith("/")) {
            return Optional.empty();
        }
        try (InputStream in = entry.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
