package org.sharon.core.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that works once and is handed over on paper or on a screen: 60 random bits in three groups
 * of four, written with an alphabet in which nothing can be taken for something else.
 *
 * @param symbols twelve capital letters and digits, without blanks or dashes
 */
record Code(String symbols) {

    // Without I, L, O and U: whoever reads them meant 1, 1, 0 and V.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private static final SecureRandom random = new SecureRandom();

    static Code draw() {
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Code(symbols.toString());
    }

    /** The code that was typed, with or without capitals, blanks and dashes; empty if none. */
    static Optional<Code> read(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        StringBuilder symbols = new StringBuilder();
        for (char each : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char meant =
                    switch (each) {
                        case 'I', 'L' -> '1';
                        case 'O' -> '0';
                        case 'U' -> 'V';
                        default -> each;
                    };
            if (ALPHABET.indexOf(meant) >= 0) {
                symbols.append(meant);
            } else if (!isGap(each)) {
                return Optional.empty();
            }
        }
        return symbols.length() == LENGTH
                ? Optional.of(new Code(symbols.toString()))
                : Optional.empty();
    }

    /** As it is handed over: {@code K7QM-2WXD-9RTP}. */
    String grouped() {
        return symbols.substring(0, GROUP)
                + "-"
                + symbols.substring(GROUP, 2 * GROUP)
                + "-"
                + symbols.substring(2 * GROUP);
    }

    /** What is stored of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("code " + symbols).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Nothing: a code in a log would open the door. */
    @Override
    public String toString() {
        return "Code";
    }

    private static boolean isGap(char each) {
        return Character.isWhitespace(each)
                || Character.isSpaceChar(each)
                || Character.getType(each) == Character.DASH_PUNCTUATION;
    }
}
