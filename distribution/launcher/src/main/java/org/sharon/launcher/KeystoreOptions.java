package org.sharon.launcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of those commands that need somebody's own key. */
final class KeystoreOptions {

    @Option(
            names = "--keystore",
            paramLabel = "KEYS.p12",
            required = true,
            description = "The key store with your key in it.")
    private Path keystore;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = {
                "Read the password from the first line of this file. Otherwise it is read from the"
                        + " environment (SHARON_KEYSTORE_PASSWORD), or you are asked."
            })
    private @Nullable Path passwordFile;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Path keystore() {
        return keystore;
    }

    @Nullable Path passwordFile() {
        return passwordFile;
    }
}
