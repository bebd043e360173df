package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;

/**
 * A topic as a list shows it.
 *
 * @param replies how many answers it has, in words; empty where nobody can answer
 * @param fold why it is folded away for this reader; empty when it is not
 * @param muted whether the reader has muted it
 * @param picture beside the words that a list shows; null where there is none
 * @param fresh that they have never been there, or how many answers came since they were, in words;
 *     empty when nothing is new
 * @param poll whether it asks something with answers to choose
 * @param opening what opened it; null where the list shows titles only
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
        String fold,
        boolean muted,
        String fresh,
        boolean poll,
        @Nullable PostView opening) {

    static TopicView of(
            Topic topic,
            Room room,
            Folds folds,
            boolean answered,
            boolean poll,
            boolean unopened,
            @Nullable PostView opening) {
        String author = topic.byStaff() ? say("conversations.the-team") : topic.nickname();
        return new TopicView(
                room.address() + "/topics/" + topic.id(),
                topic.title().isEmpty() ? say("conversations.note-by", author) : topic.title(),
                author,
                topic.byStaff() ? "team" : topic.avatar(),
                topic.recovered() && !topic.byStaff(),
                answered ? replies(topic) : "",
                topic.waiting(),
                topic.lastAt(),
                folds.reason(topic),
                folds.hasMuted(topic.id()),
                answered && !folds.hasMuted(topic.id()) ? fresh(topic.fresh(), unopened) : "",
                poll,
                opening);
    }

    private static String fresh(int answers, boolean unopened) {
        if (unopened) {
            return say("conversations.new-topic");
        }
        return answers == 0
                ? ""
                : answers > 20
                        ? say("conversations.more-than-20-new")
                        : say("conversations.new", answers);
    }

    /** Whether the reader would rather not see it at once. */
    boolean isFolded() {
        return !fold.isEmpty();
    }

    private static String replies(Topic topic) {
        boolean comments = topic.shelf().hasComments();
        if (topic.replies() == 0) {
            return say(comments ? "conversations.no-comments-yet" : "conversations.no-replies-yet");
        }
        return say(comments ? "conversations.comments" : "conversations.replies", topic.replies());
    }
}
