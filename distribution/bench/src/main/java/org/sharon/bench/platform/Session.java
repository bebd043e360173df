package org.sharon.bench.platform;

import java.util.List;

/**
 * A member of the demonstration who is signed in already.
 *
 * @param cookie the whole value of the header
 */
public record Session(String nickname, String cookie, List<String> rooms) {

    private static final String LIVING = "living-";

    /** A line of {@code demo-sessions.tsv}. */
    static Session read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 3) {
            throw new IllegalArgumentException("demo-sessions.tsv has another shape than agreed.");
        }
        String cookie = cells[1].contains("=") ? cells[1] : "sharon=" + cells[1];
        return new Session(cells[0], cookie, List.of(cells[2].strip().split("[ ,]+")));
    }

    public boolean isIn(String room) {
        return rooms.contains(room);
    }

    public List<String> livingRooms() {
        return rooms.stream().filter(room -> room.startsWith(LIVING)).toList();
    }

    public List<String> otherRooms() {
        return rooms.stream().filter(room -> !room.startsWith(LIVING)).toList();
    }
}
