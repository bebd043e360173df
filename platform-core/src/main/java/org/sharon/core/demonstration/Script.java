package org.sharon.core.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What the people of the demonstration have said, in order. */
final class Script {

    private static final String POSTS = "demonstration/posts.tsv";
    private static final String THREADS = "demonstration/threads.tsv";

    /**
     * One line.
     *
     * @param when as {@link Moment} reads it
     * @param shelf {@code forum}, {@code blog}, {@code wall} or {@code live}
     * @param title of the topic; a dash where there is none
     */
    record Line(String when, String room, String shelf, String title, String author, String text) {}

    /**
     * A line of a thread.
     *
     * @param when as {@link Moment} reads it
     * @param what {@code question}, {@code answer}, {@code request}, {@code yes} or {@code
     *     message}; {@code group}, {@code join} or {@code among}
     * @param room a service, the living room where the two have met, or what a group is called here
     * @param with whom it is for; a dash for the care team
     * @param text what a group is called here, where somebody begins or joins it
     */
    record Words(String when, String what, String room, String author, String with, String text) {}

    /**
     * Something on a shelf.
     *
     * @param state {@code published} or {@code draft}
     * @param file without its ending
     * @param whose the member who gave it; a dash for the team
     */
    record Shown(
            String state,
            String kind,
            String service,
            String file,
            String title,
            String summary,
            String consent,
            String whose,
            String reviewer,
            List<String> rooms) {}

    /** Somebody outside who supports people. */
    record Supporter(
            String service, int daysAgo, String name, String offers, String forWhom, String site) {}

    private Script() {}

    static List<Supporter> supporters() {
        return lines("demonstration/directory.tsv")
                .map(
                        cell ->
                                new Supporter(
                                        cell[0],
                                        Integer.parseInt(cell[1]),
                                        cell[2],
                                        cell[3],
                                        cell[4],
                                        cell[5]))
                .toList();
    }

    /** What teams have put on their shelves. */
    static List<Shown> shelves() {
        return lines("demonstration/library.tsv")
                .map(
                        cell ->
                                new Shown(
                                        cell[0],
                                        cell[1],
                                        cell[2],
                                        cell[3],
                                        cell[4],
                                        cell[5],
                                        cell[6],
                                        cell[7],
                                        cell[8],
                                        cell[9].equals("-")
                                                ? List.of()
                                                : List.of(cell[9].split(" "))))
                .toList();
    }

    static List<Line> lines() {
        return lines(POSTS)
                .map(cell -> new Line(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]))
                .toList();
    }

    /** What a few people have said to each other. */
    static List<Words> threads() {
        return lines(THREADS)
                .map(cell -> new Words(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]))
                .toList();
    }

    private static Stream<String[]> lines(String file) {
        try (InputStream in = Script.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the bundle: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
