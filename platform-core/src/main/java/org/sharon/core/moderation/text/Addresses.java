package org.sharon.core.moderation.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises e-mail addresses, web addresses, @names, and dates written with signs. */
final class Addresses {

    private static final Set<String> ENDINGS =
            Set.of(
                    "com", "net", "org", "uk", "info", "biz", "shop", "store", "io", "co", "ly",
                    "me", "gg", "tv", "app", "dev", "online", "site", "xyz", "club", "health", "eu",
                    "ie", "us", "link", "page", "blog", "live", "to", "gl", "scot", "wales",
                    "cymru", "london", "nhs", "ru", "cn", "top", "click");

    /** Addresses that stand on the help-now page of every building. */
    private static final Set<String> KNOWN =
            Set.of("nhs.uk", "gov.uk", "samaritans.org", "giveusashout.org", "childline.org.uk");

    private Addresses() {}

    /** The token that {@code from} to {@code to} make when they are one address or date. */
    static @Nullable Token find(String text, int from, int to, int sentence, int clause) {
        int start = from;
        int end = to;
        while (start < end && "([{<\"',:;".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ")]}>\"',:;.!?".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end - start < 4) {
            return null;
        }
        String chunk = text.substring(start, end);
        WordKind kind = kindOf(chunk);
        return kind == null ? null : new Token(chunk, start, end, sentence, clause, kind.bit());
    }

    private static @Nullable WordKind kindOf(String chunk) {
        int at = chunk.indexOf('@');
        if (at > 0 && chunk.indexOf('.', at) > at + 1 && !chunk.endsWith(".")) {
            return WordKind.EMAIL;
        }
        if (at == 0) {
            return isName(chunk) ? WordKind.HANDLE : null;
        }
        if (isDate(chunk)) {
            return WordKind.DATE;
        }
        if (chunk.indexOf('.') < 0) {
            return null;
        }
        String host = hostOf(chunk);
        if (!isHost(host, chunk)) {
            return null;
        }
        return isKnown(host) ? WordKind.KNOWN_LINK : WordKind.LINK;
    }

    private static boolean isName(String chunk) {
        return chunk.substring(1)
                .chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
    }

    private static boolean isDate(String chunk) {
        int groups = 1;
        int digits = 0;
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
                if (digits > 4) {
                    return false;
                }
            } else if ((c == '/' || c == '.' || c == '-') && digits > 0) {
                groups++;
                digits = 0;
            } else {
                return false;
            }
        }
        return groups == 3 && (digits == 2 || digits == 4);
    }

    private static String hostOf(String chunk) {
        int start = chunk.indexOf("://");
        start = start < 0 ? 0 : start + 3;
        int end = start;
        while (end < chunk.length() && "/?#:".indexOf(chunk.charAt(end)) < 0) {
            end++;
        }
        String host = chunk.substring(start, end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static boolean isHost(String host, String chunk) {
        int dot = host.lastIndexOf('.');
        if (chunk.contains("://")) {
            return true;
        }
        boolean letters =
                !host.isEmpty()
                        && host.chars()
                                .allMatch(
                                        c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
        if (!letters || dot < 1) {
            return false;
        }
        boolean named = chunk.startsWith("www.") || ENDINGS.contains(host.substring(dot + 1));
        return named && dot >= 2 && host.chars().anyMatch(Character::isLetter);
    }

    private static boolean isKnown(String host) {
        String tail = host;
        while (true) {
            if (KNOWN.contains(tail)) {
                return true;
            }
            int dot = tail.indexOf('.');
            if (dot < 0) {
                return false;
            }
            tail = tail.substring(dot + 1);
        }
    }
}
