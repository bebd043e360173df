package org.sharon.core.conversations;

import java.time.Instant;
import java.util.List;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.When;

/**
 * A topic as a list shows it.
 *
 * @param replies how many answers it has, in words; empty where nobody can answer
 * @param fold why it is folded away for this reader; empty when it is not
 * @param muted whether the reader has muted it
 * @param fresh how many answers came since they were there, in words; empty when none
 */
record TopicView(
        String address,
        String title,
        String author,
        String avatar,
        boolean recovered,
        String replies,
        boolean waiting,
        Instant lastAt,
        String text,
        String fold,
        boolean muted,
        String fresh,
        List<WordLinks.Link> links) {

    static TopicView of(
            Topic topic, Room room, Folds folds, boolean answered, List<WordLinks.Link> links) {
        return new TopicView(
                room.address() + "/topics/" + topic.id(),
                topic.title().isEmpty() ? "Note by " + topic.nickname() : topic.title(),
                topic.nickname(),
                topic.avatar(),
                topic.recovered(),
                answered ? replies(topic) : "",
                topic.waiting(),
                topic.lastAt(),
                topic.text(),
                folds.reason(topic),
                folds.hasMuted(topic.id()),
                answered && !folds.hasMuted(topic.id()) ? fresh(topic.fresh()) : "",
                links);
    }

    List<WordLinks.Piece> pieces() {
        return WordLinks.pieces(text, links);
    }

    private static String fresh(int answers) {
        return answers == 0 ? "" : answers > 20 ? "More than 20 new" : answers + " new";
    }

    /** Whether the reader would rather not see it at once. */
    boolean isFolded() {
        return !fold.isEmpty();
    }

    String when() {
        return When.words(lastAt);
    }

    private static String replies(Topic topic) {
        String word = topic.shelf().hasComments() ? "comment" : "reply";
        String many = topic.shelf().hasComments() ? "comments" : "replies";
        return switch (topic.replies()) {
            case 0 -> "No " + many + " yet";
            case 1 -> "1 " + word;
            default -> topic.replies() + " " + many;
        };
    }
}
