package org.sharon.core.web;

/** An answer for programs. */
public record Text(int status, String type, String body) implements Answer {

    public static Text plain(String body) {
        return new Text(200, "text/plain; charset=utf-8", body);
    }

    public static Text json(int status, String body) {
        return new Text(status, "application/json", body);
    }
}
