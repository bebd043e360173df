package org.sharon.api.pages;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sharon.api.people.Audience;

/**
 * A page of the plugin's own, at {@code /services/{service}/{path}}.
 *
 * @param path lower-case letters, digits and hyphens
 * @param title the page's heading
 * @param menu the words of its entry in the menu; none if other pages lead there
 * @param audience who may open it; for everybody else it does not exist
 * @param handler what it shows
 * @since 1.0
 */
public record PageSpec(
        String path, String title, Optional<String> menu, Audience audience, PageHandler handler) {

    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public PageSpec {
        requireNonNull(path, "path");
        requireNonNull(title, "title");
        requireNonNull(menu, "menu");
        requireNonNull(audience, "audience");
        requireNonNull(handler, "handler");
        if (!PATH.matcher(path).matches() || path.length() > 40) {
            throw new IllegalArgumentException(
                    "A page's path has lower-case letters, digits and hyphens, at most 40: "
                            + path);
        }
    }

    /** A page for members with an entry in the menu. */
    public static PageSpec forMembers(String path, String title, PageHandler handler) {
        return new PageSpec(path, title, Optional.of(title), Audience.MEMBERS, handler);
    }

    /** A page for staff with an entry in the menu. */
    public static PageSpec forStaff(String path, String title, PageHandler handler) {
        return new PageSpec(path, title, Optional.of(title), Audience.STAFF, handler);
    }

    /** The same page without an entry in the menu. */
    public PageSpec withoutMenu() {
        return new PageSpec(path, title, Optional.empty(), audience, handler);
    }
}
