package org.sharon.core.demonstration;

import java.util.List;
import java.util.stream.Stream;
import org.sharon.core.directory.Place;

/** What the people of the demonstration have said, in order. */
final class Script {

    private static final String POSTS = "posts.tsv";
    private static final String THREADS = "threads.tsv";

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
     * A line with a picture beside it.
     *
     * @param lookedAt when a clinician has shown it, as {@link Moment} reads it; a dash while it
     *     waits
     * @param picture a file without its ending
     * @param alt what is on it
     */
    record Sketch(Line line, String lookedAt, String picture, String alt) {

        boolean waits() {
            return lookedAt.equals("-");
        }
    }

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

    /**
     * Something given to somebody, or said about oneself.
     *
     * @param when as {@link Moment} reads it
     * @param what {@code words}, {@code milestone}, {@code memories}, {@code wall} or {@code gift}
     * @param with who gets it; a dash for oneself
     * @param kind the drawing of a gift, or what a milestone is called
     * @param monthsBefore of a milestone, how long it was ago by then
     */
    record Present(
            String when,
            String what,
            String room,
            String who,
            String with,
            String kind,
            int monthsBefore,
            String text) {}

    /**
     * Something that is planned.
     *
     * @param hour in London
     * @param weeksMore how often it comes again, a week later each time
     * @param where the living room; a dash for wherever people are
     * @param cancelled why, for its people; a dash when it takes place
     */
    record Planned(
            String by,
            String room,
            int inDays,
            int hour,
            int weeksMore,
            String where,
            String leader,
            String title,
            String text,
            String cancelled) {}

    /** Somebody outside who supports people, and how long ago the team looked at them. */
    record Supporter(String service, int daysAgo, Place place) {}

    private Script() {}

    static List<Supporter> supporters() {
        return lines("directory.tsv")
                .map(
                        cell ->
                                new Supporter(
                                        cell[0],
                                        Integer.parseInt(cell[1]),
                                        new Place(
                                                cell[2],
                                                cell[3],
                                                cell[4],
                                                cell[5],
                                                rooms(cell[6]))))
                .toList();
    }

    private static List<String> rooms(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(" "));
    }

    /** What teams have put on their shelves. */
    static List<Shown> shelves() {
        return lines("library.tsv")
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
                                        rooms(cell[9])))
                .toList();
    }

    static List<Line> lines() {
        return lines(POSTS)
                .map(cell -> new Line(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]))
                .toList();
    }

    /** What they have drawn, with the words beside it. */
    static List<Sketch> sketches() {
        return lines("pictures.tsv")
                .map(
                        cell ->
                                new Sketch(
                                        new Line(
                                                cell[0], cell[2], cell[3], cell[4], cell[5],
                                                cell[8]),
                                        cell[1],
                                        cell[6],
                                        cell[7]))
                .toList();
    }

    /** What they gave each other, and say about themselves. */
    static List<Present> presents() {
        return lines("presents.tsv")
                .map(
                        cell ->
                                new Present(
                                        cell[0],
                                        cell[1],
                                        cell[2],
                                        cell[3],
                                        cell[4],
                                        cell[5],
                                        Integer.parseInt(cell[6]),
                                        cell[7]))
                .toList();
    }

    /** What is coming. */
    static List<Planned> events() {
        return lines("events.tsv")
                .map(
                        cell ->
                                new Planned(
                                        cell[0],
                                        cell[1],
                                        Integer.parseInt(cell[2]),
                                        Integer.parseInt(cell[3]),
                                        Integer.parseInt(cell[4]),
                                        cell[5],
                                        cell[6],
                                        cell[7],
                                        cell[8].replace(" ¶ ", "\n\n"),
                                        cell[9]))
                .toList();
    }

    /** What a few people have said to each other. */
    static List<Words> threads() {
        return lines(THREADS)
                .map(cell -> new Words(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]))
                .toList();
    }

    private static Stream<String[]> lines(String file) {
        return Resources.words(file)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"));
    }
}
