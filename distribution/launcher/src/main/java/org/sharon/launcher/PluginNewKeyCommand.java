package org.sharon.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.concurrent.Callable;
import org.sharon.launcher.settings.BadSettingException;
import org.sharon.launcher.signing.NewKey;
import org.sharon.launcher.signing.Password;
import org.sharon.launcher.signing.SigningKey;
import org.sharon.launcher.signing.TrustStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a key for somebody who signs plugins. */
@Command(
        name = "new-key",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Makes a key with which you can sign plugins for two years.",
            "",
            "It goes into a key store, which is made when it is missing. Your certificate goes into a"
                    + " file beside it: send that to whoever shall accept your plugins."
        })
final class PluginNewKeyCommand implements Callable<Integer> {

    @Option(
            names = "--alias",
            paramLabel = "NAME",
            required = true,
            description = "How to call the key in the key store.")
    private String alias;

    @Option(
            names = "--name",
            paramLabel = "WHO",
            required = true,
            description = "Who signs, as others shall read it.")
    private String name;

    @Mixin private KeystoreOptions options;

    @Override
    public Integer call() {
        if (!alias.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new BadSettingException(
                    "The alias may have small letters, digits and hyphens, for example garden-2026.");
        }
        if (name.isBlank() || name.length() > 64) {
            throw new BadSettingException("The name must have 1 to 64 characters.");
        }
        Path keystore = options.keystore();
        Path certificateFile = keystore.resolveSibling(alias + ".pem");
        if (Files.exists(certificateFile)) {
            throw new BadSettingException(
                    "There is a certificate %s already. Choose another --alias."
                            .formatted(certificateFile));
        }
        char[] password = password(keystore);
        NewKey.addTo(keystore, password, alias, name.strip());
        SigningKey key = SigningKey.read(keystore, password, alias);
        X509Certificate certificate = key.certificate();
        TrustStore.write(certificate, certificateFile);
        SignatureTable.print("The key %s is in %s.".formatted(alias, keystore), key.signature());
        System.out.println("certificate  " + certificateFile);
        System.out.println();
        System.out.println(
                "Where your plugins shall be accepted, an operator checks the fingerprint");
        System.out.println("with you and then types:");
        System.out.println("    sharon plugin trust " + certificateFile.getFileName());
        return 0;
    }

    private char[] password(Path keystore) {
        return Files.exists(keystore)
                ? Password.of(keystore, options.passwordFile())
                : Password.forNew(keystore, options.passwordFile());
    }
}
