package org.sharon.core.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The end of an address that nobody can guess, for whoever reads an e-mail. */
record Link(String word) {

    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Link draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Link(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored to find it by. */
    byte[] mark() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whoever has it may use it, so it is in no log. */
    @Override
    public String toString() {
        return "a link";
    }
}
