package org.sharon.core.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.Bundle;

/** Tells one build of the platform from every other, without reading all of it. */
final class ThisBuild {

    private ThisBuild() {}

    /** The version, the size and the time of the jar; all that is known when it is no file. */
    static String of(Bundle core) {
        String version = core.getVersion().toString();
        try {
            Path jar = Path.of(URI.create(core.getLocation()));
            return "%s %d %s".formatted(version, Files.size(jar), Files.getLastModifiedTime(jar));
        } catch (IllegalArgumentException | FileSystemNotFoundException | IOException noFile) {
            return "%s %s %d".formatted(version, core.getLocation(), core.getLastModified());
        }
    }
}
