package org.sharon.launcher;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;
import org.sharon.launcher.signing.TrustStore;
import org.sharon.signing.BadSignatureException;
import org.sharon.signing.Certificates;
import org.sharon.signing.PluginSignature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accepts somebody's plugins from now on. */
@Command(
        name = "trust",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Accepts plugins that the owner of this certificate signs, or for whom an authority with"
                    + " this certificate vouches.",
            "",
            "Check the fingerprint with them first, by telephone or in person. A platform that runs"
                    + " notices at once."
        })
final class PluginTrustCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "CERTIFICATE.pem",
            description = "What sharon plugin new-key wrote beside the key store.")
    private Path file;

    @Option(
            names = "--signers",
            paramLabel = "FILE.p12",
            description =
                    "The trust store (default: plugin-signers.p12 among the keys of the home).")
    private @Nullable Path signers;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() {
        Settings settings =
                options.read(Collections.singletonMap(Setting.PLUGINS_SIGNERS, signers));
        X509Certificate certificate = TrustStore.certificate(file);
        Certificates.untimely(certificate, Instant.now())
                .ifPresent(
                        flaw -> {
                            throw new BadSignatureException(flaw + ". Ask for another one.");
                        });
        Path store = settings.path(Setting.PLUGINS_SIGNERS);
        char[] password = settings.text(Setting.PLUGINS_SIGNERS_PASSWORD).toCharArray();
        boolean added = new TrustStore(store, password).add(certificate);
        SignatureTable.print(
                "%s %s this certificate.".formatted(store, added ? "accepts" : "had accepted"),
                PluginSignature.of(List.of(certificate)));
        return 0;
    }
}
