package org.sharon.core.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Says to a push service who sends (RFC 8292), so that nobody else can send to the subscriptions of
 * this building. All nodes have the same key.
 */
final class Vapid {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LASTS = Duration.ofHours(12);

    private final ECPrivateKey key;
    private final String publicKey;
    private final String contact;

    /**
     * @param secret 32 random bytes that all nodes share
     * @param contact where the push services can reach the operator: a {@code mailto:} or {@code
     *     https:} address; empty for none
     */
    Vapid(byte[] secret, String contact) {
        BigInteger number = P256.number(secret);
        this.key = P256.privateKey(number);
        this.publicKey = BASE64.encodeToString(P256.bytes(P256.publicKey(number)));
        this.contact = contact;
    }

    /** What browsers are given when they subscribe. */
    String publicKey() {
        return publicKey;
    }

    /** The value of the header {@code Authorization}. */
    String authorization(URI endpoint, Instant now) throws GeneralSecurityException {
        JsonObject claims =
                new JsonObject()
                        .put("aud", endpoint.getScheme() + "://" + endpoint.getRawAuthority())
                        .put("exp", now.plus(LASTS).getEpochSecond());
        if (!contact.isEmpty()) {
            claims.put("sub", contact);
        }
        String token =
                part(new JsonObject().put("typ", "JWT").put("alg", "ES256")) + "." + part(claims);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update(token.getBytes(UTF_8));
        return "vapid t=%s.%s, k=%s"
                .formatted(token, BASE64.encodeToString(signature.sign()), publicKey);
    }

    private static String part(JsonObject json) {
        return BASE64.encodeToString(json.encode().getBytes(UTF_8));
    }
}
