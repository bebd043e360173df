package org.sharon.signing;

/** Names that a stranger chose, made fit for a sentence, a log line and a terminal. */
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    static String name(String name) {
        String plain = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }
}
