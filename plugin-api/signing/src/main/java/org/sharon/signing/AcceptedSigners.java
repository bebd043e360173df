package org.sharon.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose plugins are accepted: the certificates of a trust store, without those that are revoked.
 */
public final class AcceptedSigners {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{64}");

    private final Set<X509Certificate> accepted;
    private final Set<String> revoked;

    private AcceptedSigners(Set<X509Certificate> accepted, Set<String> revoked) {
        this.accepted = accepted;
        this.revoked = revoked;
    }

    /**
     * Reads both files. Where there is no revocation list, nobody is revoked.
     *
     * @param store a PKCS12 key store; every certificate in it is accepted, and whom it vouches for
     * @param revoked one fingerprint a line; what follows a {@code #} is a comment
     * @throws BadSignatureException with one sentence, when one of them cannot be read
     */
    public static AcceptedSigners read(Path store, char[] password, Path revoked) {
        return new AcceptedSigners(certificates(store, password), fingerprints(revoked));
    }

    public int size() {
        return accepted.size();
    }

    /** How many certificates are revoked. */
    public int revoked() {
        return revoked.size();
    }

    /**
     * The signer must be in the trust store, or vouched for by somebody there; nobody on the way
     * may be revoked, and every certificate must be valid at that moment.
     *
     * @throws BadSignatureException with one sentence
     */
    public void check(PluginSignature signature, Instant at) {
        signature.chain().forEach(this::requireNotRevoked);
        signature
                .flaw(at)
                .ifPresent(
                        flaw -> {
                            throw new BadSignatureException(
                                    flaw + ": ask for a jar that is signed with another key");
                        });
        if (!accepted.contains(signature.chain().get(0))) {
            requireVouchedFor(signature, at);
        }
    }

    private void requireNotRevoked(X509Certificate certificate) {
        String fingerprint = Certificates.fingerprint(certificate);
        if (revoked.contains(plain(fingerprint))) {
            throw new BadSignatureException(
                    "The certificate %s of %s is revoked: ask for a jar that is signed with another"
                            .formatted(fingerprint, Certificates.name(certificate)));
        }
    }

    private void requireVouchedFor(PluginSignature signature, Instant at) {
        List<X509Certificate> unknown =
                signature.chain().stream().takeWhile(each -> !accepted.contains(each)).toList();
        try {
            PKIXParameters parameters = new PKIXParameters(authorities());
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(unknown);
            PKIXCertPathValidatorResult result =
                    (PKIXCertPathValidatorResult)
                            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            requireNotRevoked(result.getTrustAnchor().getTrustedCert());
        } catch (GeneralSecurityException notAccepted) {
            throw new BadSignatureException(
                    "It is signed by %s, whom the trust store does not accept: check the fingerprint %s with them, then add their certificate with sharon plugin trust"
                            .formatted(signature.signer(), signature.fingerprint()),
                    notAccepted);
        }
    }

    /** Those who may vouch for others: a signer of plugins who is accepted may not. */
    private Set<TrustAnchor> authorities() {
        return accepted.stream()
                .filter(each -> each.getBasicConstraints() >= 0)
                .map(each -> new TrustAnchor(each, null))
                .collect(Collectors.toSet());
    }

    private static Set<X509Certificate> certificates(Path store, char[] password) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            Set<X509Certificate> found = new HashSet<>();
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(certificate);
                }
            }
            if (found.isEmpty()) {
                throw new BadSignatureException(
                        "The trust store %s is empty: add the signer with sharon plugin trust"
                                .formatted(store));
            }
            return found;
        } catch (NoSuchFileException missing) {
            throw new BadSignatureException(
                    "There is no trust store %s: add the signer with sharon plugin trust"
                            .formatted(store));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new BadSignatureException(
                    "The trust store %s cannot be read: check the file, its rights and its password"
                            .formatted(store),
                    unreadable);
        }
    }

    private static Set<String> fingerprints(Path list) {
        try {
            Set<String> found = new HashSet<>();
            for (String line : Files.readAllLines(list, UTF_8)) {
                String fingerprint = plain(line.replaceFirst("#.*", ""));
                if (!fingerprint.isEmpty()) {
                    if (!FINGERPRINT.matcher(fingerprint).matches()) {
                        throw new BadSignatureException(
                                "The revocation list %s has a line that is no SHA-256 fingerprint: %s"
                                        .formatted(list, Shown.name(line)));
                    }
                    found.add(fingerprint);
                }
            }
            return found;
        } catch (NoSuchFileException nobody) {
            return Set.of();
        } catch (IOException unreadable) {
            throw new BadSignatureException(
                    "The revocation list %s cannot be read: check the file and its rights"
                            .formatted(list),
                    unreadable);
        }
    }

    private static String plain(String fingerprint) {
        return fingerprint.replace(":", "").strip().toUpperCase(Locale.ROOT);
    }
}
