package org.sharon.core.plugins.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sharon.signing.AcceptedSigners;
import org.sharon.signing.BadSignatureException;
import org.sharon.signing.PluginSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trust store and the revocation list, read again whenever one of the files changes. */
final class Signers {

    private static final Logger log = LoggerFactory.getLogger(Signers.class);

    private final SigningSettings settings;
    private @Nullable AcceptedSigners accepted;
    private String readAt = "";

    Signers(SigningSettings settings) {
        this.settings = settings;
    }

    /** Differs whenever one of the files may have changed. */
    String stamp() {
        return stamp(settings.signers()) + " " + stamp(settings.revoked());
    }

    /**
     * Whether whoever signed it is accepted, as of that moment.
     *
     * @throws BadSignatureException with one sentence, also when a file cannot be read
     */
    void check(PluginSignature signature, Instant at) {
        accepted().check(signature, at);
    }

    private synchronized AcceptedSigners accepted() {
        String now = stamp();
        if (accepted == null || !now.equals(readAt)) {
            // A file that cannot be read accepts nobody, instead of whoever was accepted before.
            accepted = null;
            accepted =
                    AcceptedSigners.read(
                            settings.signers(),
                            settings.password().toCharArray(),
                            settings.revoked());
            readAt = now;
            log.info(
                    "Plugins are accepted from {} certificates; {} are revoked",
                    accepted.size(),
                    accepted.revoked());
        }
        return accepted;
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
            return "%d %s %s".formatted(read.size(), read.lastModifiedTime(), read.fileKey());
        } catch (IOException none) {
            return "none";
        }
    }
}
