package org.sharon.core.installations;

import java.time.Instant;
import java.util.Optional;
import org.sharon.descriptor.PluginDescriptor;

/**
 * A jar that the building keeps.
 *
 * @param digest SHA-256, in hexadecimal digits
 * @param version the plugin's own, such as {@code 1.0.0}
 * @param file the name of the file in which it came
 * @param signer empty when nobody signed it
 * @param json what it declares, as its build wrote it down
 * @param at when it came
 * @param waits true while people have to agree to it
 * @param kept false when it is too old to serve again: its bytes are gone
 */
public record StoredJar(
        String digest,
        String service,
        String symbolicName,
        String version,
        String file,
        Optional<Signer> signer,
        String json,
        Instant at,
        boolean waits,
        boolean kept) {

    /** What it declares. */
    public PluginDescriptor descriptor() {
        return PluginDescriptor.read(json);
    }

    /** Its service and version, as in {@code perinatal 1.0.0}. */
    @Override
    public String toString() {
        return service + " " + version;
    }
}
