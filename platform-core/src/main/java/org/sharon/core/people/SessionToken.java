package org.sharon.core.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a session's cookie holds: 256 random bits. Only their hash is ever stored. */
final class SessionToken {

    private static final SecureRandom random = new SecureRandom();

    private SessionToken() {}

    static String draw() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        return sha256(token);
    }

    /** What the session's form tokens are made from: it opens nothing by itself. */
    static String formSecret(byte[] hash) {
        String stored = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("form " + stored));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
