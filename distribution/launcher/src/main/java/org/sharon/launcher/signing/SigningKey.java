package org.sharon.launcher.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.settings.BadSettingException;
import org.sharon.signing.PluginSignature;

/** A private key with the certificate that says whose it is. */
public final class SigningKey {

    private final PrivateKeyEntry entry;

    private SigningKey(PrivateKeyEntry entry) {
        this.entry = entry;
    }

    /**
     * @param alias may be left out when there is only one key
     * @throws BadSettingException when there is no such key, or when it does not open
     */
    public static SigningKey read(Path keystore, char[] password, @Nullable String alias) {
        if (!Files.isReadable(keystore)) {
            throw new BadSettingException(
                    "There is no key store %s. Make one with sharon plugin new-key."
                            .formatted(keystore));
        }
        try {
            KeyStore keys = open(keystore, password);
            String name = alias == null ? onlyKey(keys, keystore) : alias;
            if (keys.isKeyEntry(name)
                    && keys.getEntry(name, new PasswordProtection(password))
                            instanceof PrivateKeyEntry entry
                    && entry.getCertificate() instanceof X509Certificate) {
                return new SigningKey(entry);
            }
            throw new BadSettingException(
                    "There is no key %s in %s. It has: %s."
                            .formatted(name, keystore, String.join(", ", keys(keys))));
        } catch (GeneralSecurityException e) {
            throw doesNotOpen(keystore);
        }
    }

    static KeyStore open(Path keystore, char[] password) {
        try {
            return KeyStore.getInstance(keystore.toFile(), password);
        } catch (IOException | GeneralSecurityException e) {
            throw doesNotOpen(keystore);
        }
    }

    private static BadSettingException doesNotOpen(Path keystore) {
        return new BadSettingException(
                "The key store %s does not open. Is this the right password?".formatted(keystore));
    }

    PrivateKeyEntry entry() {
        return entry;
    }

    public X509Certificate certificate() {
        return (X509Certificate) entry.getCertificate();
    }

    /** What a jar says that is signed with it. */
    public PluginSignature signature() {
        return PluginSignature.of(
                Arrays.stream(entry.getCertificateChain())
                        .map(X509Certificate.class::cast)
                        .toList());
    }

    private static String onlyKey(KeyStore keys, Path keystore) throws GeneralSecurityException {
        List<String> names = keys(keys);
        if (names.size() != 1) {
            throw new BadSettingException(
                    names.isEmpty()
                            ? "There is no key in %s. Make one with sharon plugin new-key."
                                    .formatted(keystore)
                            : "There is more than one key in %s. Choose one with --alias: %s."
                                    .formatted(keystore, String.join(", ", names)));
        }
        return names.get(0);
    }

    private static List<String> keys(KeyStore keys) throws GeneralSecurityException {
        List<String> names = new ArrayList<>();
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias)) {
                names.add(alias);
            }
        }
        Collections.sort(names);
        return names;
    }
}
