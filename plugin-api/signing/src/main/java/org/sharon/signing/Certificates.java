package org.sharon.signing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** What a certificate says of its owner and of its key. */
public final class Certificates {

    private static final int SMALLEST_RSA = 3072;
    private static final int SMALLEST_EC = 256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private static final String ANY_USE = "2.5.29.37.0";

    private Certificates() {}

    /** The common name, or the whole name when there is none; fit to be shown. */
    public static String name(X509Certificate certificate) {
        String whole = certificate.getSubjectX500Principal().getName();
        try {
            return new LdapName(whole)
                    .getRdns().stream()
                            .filter(each -> each.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(value -> Shown.name(value.toString()))
                            .findFirst()
                            .orElse(Shown.name(whole));
        } catch (InvalidNameException unusual) {
            return Shown.name(whole);
        }
    }

    /** SHA-256 in pairs of capital hexadecimal digits with colons, as {@code keytool} writes it. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** That it has ended or not begun, in a sentence without an end; empty when it is valid. */
    public static Optional<String> untimely(X509Certificate certificate, Instant at) {
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            return Optional.of(
                    "The certificate of %s ended on %s"
                            .formatted(name(certificate), day(certificate.getNotAfter())));
        }
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            return Optional.of(
                    "The certificate of %s begins on %s, if the clock of this machine is right"
                            .formatted(name(certificate), day(certificate.getNotBefore())));
        }
        return Optional.empty();
    }

    /** Why this key should sign no plugin, in a sentence without an end; empty when it may. */
    static Optional<String> weakness(X509Certificate certificate) {
        if (!isStrong(certificate)) {
            return Optional.of(
                    "The key of %s is weaker than RSA with 3072 bits or EC with 256 bits"
                            .formatted(name(certificate)));
        }
        if (!isForPrograms(certificate)) {
            return Optional.of(
                    "The certificate of %s is not for signing programs"
                            .formatted(name(certificate)));
        }
        return Optional.empty();
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC);
    }

    private static boolean isStrong(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey key) {
            return key.getModulus().bitLength() >= SMALLEST_RSA;
        }
        if (certificate.getPublicKey() instanceof ECPublicKey key) {
            return key.getParams().getOrder().bitLength() >= SMALLEST_EC;
        }
        return certificate.getPublicKey() instanceof EdECPublicKey;
    }

    private static boolean isForPrograms(X509Certificate certificate) {
        try {
            boolean[] key = certificate.getKeyUsage();
            List<String> uses = certificate.getExtendedKeyUsage();
            return (key == null || key[DIGITAL_SIGNATURE])
                    && (uses == null || uses.contains(CODE_SIGNING) || uses.contains(ANY_USE));
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }
}
