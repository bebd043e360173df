package org.sharon.core.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the people of the demonstration have said, in order. */
final class Script {

    private static final String FILE = "demonstration/posts.tsv";

    /**
     * One line.
     *
     * @param shelf {@code forum}, {@code blog}, {@code wall} or {@code live}
     * @param title of the topic; a dash where there is none
     */
    record Line(String room, String shelf, String title, String author, String text) {}

    private Script() {}

    static List<Line> lines() {
        try (InputStream in = Script.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the bundle: " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(cell -> new Line(cell[0], cell[1], cell[2], cell[3], cell[4]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
