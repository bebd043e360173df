package org.sharon.core.contributions;

import org.sharon.core.plugins.PluginWords;
import org.sharon.core.plugins.Service;

/** What one version of a service brings with it for its calls, read once. */
record Brought(PluginWords words, OwnStatements statements) {

    static Brought by(Service service) {
        return new Brought(service.words(), new OwnStatements(PluginTables.of(service).tables()));
    }
}
