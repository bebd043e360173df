package org.sharon.core.plugins;

import java.nio.file.Path;

/** Where the jars of the services are. */
public record PluginFolder(Path path) {}
