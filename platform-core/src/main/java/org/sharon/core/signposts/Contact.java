package org.sharon.core.signposts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How to reach a place.
 *
 * @param text what people read
 * @param href where a tap leads; empty when there is nothing to tap
 */
public record Contact(Kind kind, String text, String href) {

    /** What a tap does. */
    public enum Kind {
        CALL,
        MESSAGE,
        /** Opens another site. */
        SITE,
        /** Only words. */
        WORDS
    }

    static final int LONGEST = 300;

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()-]{3,30}");
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");

    /** A number among other words, as plugins may write those that are the same everywhere. */
    private static final Set<String> EVERYWHERE = Set.of("999", "111", "116123", "08001111");

    private static final String TEXT_NUMBER = "85258";

    public static Contact of(String contact) {
        String digits = contact.replaceAll("[^0-9]", "");
        if (isSite(contact)) {
            return new Contact(Kind.SITE, URI.create(contact).getHost(), contact);
        }
        if (digits.equals(TEXT_NUMBER)) {
            return new Contact(Kind.MESSAGE, contact, "sms:85258?body=SHOUT");
        }
        if (isNumber(contact) || EVERYWHERE.contains(digits)) {
            String plus = contact.startsWith("+") ? "+" : "";
            return new Contact(Kind.CALL, contact, "tel:" + plus + digits);
        }
        return new Contact(Kind.WORDS, contact, "");
    }

    /** What is wrong with what somebody typed, in a sentence. */
    static Optional<String> complaint(String typed) {
        if (typed.isEmpty()) {
            return Optional.of("Write a phone number or a web address.");
        }
        if (typed.length() > LONGEST) {
            return Optional.of("Write at most %d letters.".formatted(LONGEST));
        }
        return isNumber(typed) || isSite(typed)
                ? Optional.empty()
                : Optional.of(
                        "Write a phone number such as 0300 123 4567, or a web address that begins"
                                + " with https://.");
    }

    public boolean isSite() {
        return kind == Kind.SITE;
    }

    /** What the link says. */
    public String action() {
        return switch (kind) {
            case CALL -> "Call " + text;
            case MESSAGE, WORDS -> text;
            case SITE -> "Open " + text;
        };
    }

    public boolean isLink() {
        return kind != Kind.WORDS;
    }

    private static boolean isNumber(String typed) {
        int digits = typed.replaceAll("[^0-9]", "").length();
        return NUMBER.matcher(typed).matches() && digits >= 3 && digits <= 15;
    }

    /** Whether it is the address of another site that a browser opens safely. */
    public static boolean isSite(String typed) {
        try {
            URI uri = new URI(typed);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && HOST.matcher(uri.getHost()).matches()
                    && uri.getUserInfo() == null
                    && uri.getPort() == -1
                    && typed.chars().allMatch(c -> c > ' ' && c < 127);
        } catch (URISyntaxException no) {
            return false;
        }
    }
}
