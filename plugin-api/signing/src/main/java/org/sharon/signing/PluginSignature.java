package org.sharon.signing;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;

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

    static PluginSignature of(List<X509Certificate> chain) {
        X509Certificate signer = chain.get(0);
        return new PluginSignature(
                Certificates.name(signer),
                Certificates.fingerprint(signer),
                signer.getNotBefore().toInstant(),
                signer.getNotAfter().toInstant(),
                chain);
    }

    /**
     * Every certificate must be valid at that moment, and the signer's key strong and made for
     * this.
     *
     * @throws BadSignatureException with one sentence
     */
    public void checkCertificates(Instant at) {
        for (X509Certificate each : chain) {
            String name = Certificates.name(each);
            try {
                each.checkValidity(Date.from(at));
            } catch (CertificateExpiredException over) {
                throw new BadSignatureException(
                        "The certificate of %s ended on %s: ask for a jar that is signed with a newer one"
                                .formatted(name, day(each.getNotAfter())));
            } catch (CertificateNotYetValidException early) {
                throw new BadSignatureException(
                        "The certificate of %s begins on %s: check the clock of this machine, or wait"
                                .formatted(name, day(each.getNotBefore())));
            }
        }
        Certificates.weakness(chain.get(0))
                .ifPresent(
                        weakness -> {
                            throw new BadSignatureException(weakness);
                        });
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC);
    }
}
