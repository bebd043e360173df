package org.sharon.core.installations;

import java.util.Optional;
import org.sharon.core.plugins.PluginJar;

/** A jar on its way into the database. */
record NewJar(PluginJar jar, Optional<Signer> signer) {

    /** The id of the service that it declares. */
    String service() {
        return jar.descriptor().service();
    }
}
