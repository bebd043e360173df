package org.sharon.core.trusts;

import static java.util.Objects.requireNonNull;

/**
 * One trust.
 *
 * @param slug short and stable, such as {@code harbour}
 * @param name what everybody reads at the top of each page
 * @param host the host name that is this trust alone, in lower case
 */
public record Trust(int id, String slug, String name, Theme theme, String host) {

    public Trust {
        requireNonNull(slug, "slug");
        requireNonNull(name, "name");
        requireNonNull(theme, "theme");
        requireNonNull(host, "host");
    }
}
