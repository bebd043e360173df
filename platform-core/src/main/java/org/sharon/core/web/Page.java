package org.sharon.core.web;

import static java.util.Objects.requireNonNull;

/**
 * A page in the platform's layout.
 *
 * @param template such as {@code rooms/room.jte}; it takes a {@code frame} and a {@code view}
 * @param view what the template shows
 * @param status the HTTP status, 200 unless something went wrong
 * @param service the service whose staff read what is written here; empty for the trust's
 */
public record Page(String template, Object view, int status, String service) implements Answer {

    public Page(String template, Object view, int status) {
        this(template, view, status, "");
    }

    public Page {
        requireNonNull(template, "template");
        requireNonNull(view, "view");
    }

    public static Page of(String template, Object view) {
        return new Page(template, view, 200);
    }

    /** The same page under another HTTP status. */
    public Page withStatus(int other) {
        return new Page(template, view, other, service);
    }

    /** The same page, telling when the staff of this service read. */
    public Page inService(String id) {
        return new Page(template, view, status, id);
    }
}
