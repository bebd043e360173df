package org.sharon.bench.crowd;

import java.util.List;

/**
 * A room that people can be in together.
 *
 * @param path of its socket
 * @param cookies one for each person; with fewer cookies than people they are used again
 */
public record Place(int port, String path, List<String> cookies) {

    public Place {
        cookies = List.copyOf(cookies);
        if (cookies.isEmpty()) {
            throw new IllegalArgumentException("Nobody can enter " + path);
        }
    }

    String cookie(int person) {
        return cookies.get(person % cookies.size());
    }
}
