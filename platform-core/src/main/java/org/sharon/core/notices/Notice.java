package org.sharon.core.notices;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;

/**
 * Something to tell a person.
 *
 * @param account whom
 * @param address where in this building they find it, such as {@code /rooms/newborn/topics/7}; it
 *     may hold numbers and slugs, and never a word that somebody wrote
 */
public record Notice(long account, NoticeKind kind, String address) {

    private static final int LONGEST = 200;

    public Notice {
        requireNonNull(kind, "kind");
        boolean here = address.startsWith("/") && !address.startsWith("//");
        boolean plain =
                address.length() <= LONGEST
                        && StandardCharsets.US_ASCII.newEncoder().canEncode(address);
        if (!here || !plain) {
            throw new IllegalArgumentException("A notice leads to a plain place in this building");
        }
    }
}
