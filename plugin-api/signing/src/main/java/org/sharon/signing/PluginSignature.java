package org.sharon.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who signed a jar, in which every byte is as it was signed. Whether that signer is accepted is
 * another question, which {@link AcceptedSigners} answers.
 *
 * @param signer the name in the certificate, fit to be shown
 * @param fingerprint SHA-256 of the signer's certificate, as {@code keytool} writes it
 * @param since when the certificate became valid
 * @param until when it ends
 * @param chain the signer's certificate, and after it those that vouch for it
 */
public record PluginSignature(
        String signer,
        String fingerprint,
        Instant since,
        Instant until,
        List<X509Certificate> chain) {

    public PluginSignature {
        chain = List.copyOf(chain);
    }

    /**
     * What whoever has this key signs with it.
     *
     * @param chain the signer's certificate, and after it those that vouch for it
     */
    public static PluginSignature of(List<X509Certificate> chain) {
        X509Certificate signer = chain.get(0);
        return new PluginSignature(
                Certificates.name(signer),
                Certificates.fingerprint(signer),
                signer.getNotBefore().toInstant(),
                signer.getNotAfter().toInstant(),
                chain);
    }

    /**
     * Why it cannot be relied on at that moment, in a sentence without an end and without advice:
     * every certificate must be valid, and the signer's key strong and made for this.
     */
    public Optional<String> flaw(Instant at) {
        return chain.stream()
                .flatMap(each -> Certificates.untimely(each, at).stream())
                .findFirst()
                .or(() -> Certificates.weakness(chain.get(0)));
    }
}
