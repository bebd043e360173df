package org.sharon.core.conversations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;

/** What a form that posts answers, the same in every room. */
public final class Answers {

    private Answers() {}

    /** The key a form came with; a new one when it was lost on the way. */
    public static UUID key(Request request) {
        try {
            return UUID.fromString(request.form("key"));
        } catch (IllegalArgumentException lost) {
            return UUID.randomUUID();
        }
    }

    /** The warning that the author has chosen in a form; empty for none. */
    public static Optional<Warning> warning(Request request) {
        return ChosenWarning.in(request).chosen();
    }

    public static boolean anyway(Request request) {
        return request.form("anyway").equals("yes");
    }

    /**
     * Asks an author who has sent the field {@code text} before anything is stored.
     *
     * @param back where they go who do not want to send it
     */
    public static Page nudge(Request request, String title, Judged judged, String back) {
        return Page.of(
                "conversations/nudge.jte",
                NudgeView.of(
                        request.addressWithQuery(),
                        key(request).toString(),
                        title,
                        request.form("text"),
                        request.form(ChosenWarning.FIELD),
                        request.form(Quote.FIELD),
                        judged,
                        back));
    }

    /**
     * A nudge, a held notice, or the way to the post.
     *
     * @param posted where the author goes when the room has the post
     */
    public static Answer to(Request request, Room room, Said said, String title, String posted) {
        if (said instanceof Said.Nudged nudged) {
            return nudge(request, title, nudged.judged(), posted);
        }
        Said.Stored stored = (Said.Stored) said;
        if (stored.post().isPosted() && !stored.helpNow()) {
            return Redirect.to(posted);
        }
        request.wordsArrived();
        String edit = room.path() + "/posts/" + stored.post().id() + "/edit";
        return Page.of(
                "conversations/held.jte",
                new HeldView(
                        room.title(),
                        posted,
                        stored.reason(),
                        stored.promise(),
                        stored.post().text(),
                        stored.helpNow(),
                        edit,
                        stored.helpNow() ? List.of() : stored.rewrites()));
    }
}
