package org.sharon.core.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Sends the browser to another page of ours with GET.
 *
 * @param to a path that begins with a slash
 * @param cookies complete {@code Set-Cookie} values
 * @param clearsDevice whether the browser must forget what it kept of us
 */
public record Redirect(String to, List<String> cookies, boolean clearsDevice) implements Answer {

    public Redirect {
        if (!to.startsWith("/") || to.startsWith("//")) {
            throw new IllegalArgumentException("Not a path of ours");
        }
        cookies = List.copyOf(cookies);
    }

    /** Whether this is a path of ours that a browser can be sent to. */
    public static boolean isAddress(String path) {
        return DraftForm.isAddress(path);
    }

    public static Redirect to(String path) {
        return new Redirect(path, List.of(), false);
    }

    public Redirect withCookie(String cookie) {
        List<String> all = new ArrayList<>(cookies);
        all.add(cookie);
        return new Redirect(to, all, clearsDevice);
    }

    /**
     * Cookies and cache go; "storage" stays, or the crisis card that works offline would go too.
     */
    public Redirect clearingDevice() {
        return new Redirect(to, cookies, true);
    }
}
