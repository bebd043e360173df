package org.sharon.core.conversations;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/**
 * Something somebody wants to say.
 *
 * @param author whoever says it; the caller has asked the guard whether they may enter {@code room}
 * @param topic the topic it replies to, or null
 * @param newTopic the topic it opens, or null
 * @param clientKey chosen by the author's device; the same key is the same post
 * @param warning what its author warns others of, or null
 * @param anyway the author has seen the nudge and sends it all the same
 */
public record NewPost(
        Room room,
        Visitor author,
        boolean asTeam,
        @Nullable Long topic,
        @Nullable NewTopic newTopic,
        UUID clientKey,
        String text,
        boolean anyway,
        @Nullable Warning warning) {

    /** A post whose author gives no warning. */
    public NewPost(
            Room room,
            Visitor author,
            boolean asTeam,
            @Nullable Long topic,
            @Nullable NewTopic newTopic,
            UUID clientKey,
            String text,
            boolean anyway) {
        this(room, author, asTeam, topic, newTopic, clientKey, text, anyway, null);
    }

    /**
     * A topic to be opened.
     *
     * @param title empty on a wall
     * @param owner the account on whose page it stands; null in the room itself
     */
    public record NewTopic(Shelf shelf, String title, @Nullable Long owner) {

        /** One of the room itself. */
        public NewTopic(Shelf shelf, String title) {
            this(shelf, title, null);
        }
    }

    /** Something said live in a room. */
    public static NewPost live(
            Room room, Visitor author, UUID clientKey, String text, boolean anyway) {
        return new NewPost(room, author, false, null, null, clientKey, text, anyway);
    }

    /** The same post with the warning that its author has chosen, if any. */
    public NewPost warning(Optional<Warning> chosen) {
        return new NewPost(
                room,
                author,
                asTeam,
                topic,
                newTopic,
                clientKey,
                text,
                anyway,
                chosen.orElse(null));
    }

    NewPost withText(String other) {
        return new NewPost(
                room, author, asTeam, topic, newTopic, clientKey, other, anyway, warning);
    }

    /** The same post, said as the team. */
    public NewPost byTeam() {
        return new NewPost(room, author, true, topic, newTopic, clientKey, text, anyway, warning);
    }
}
