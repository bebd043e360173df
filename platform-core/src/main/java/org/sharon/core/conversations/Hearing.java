package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Surface;
import org.sharon.core.conversations.PostHooks.Advice;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/**
 * Hears what a plugin and the rules say of a text before it is stored.
 *
 * <p>A plugin may give a text other words or stop it. Whatever it does, the rules read the author's
 * own words: where these would be held, or a clinician would be told, they go on as if the plugin
 * had said nothing. So no plugin makes a cry for help disappear.
 */
final class Hearing {

    /**
     * @param text what is stored
     * @param own the author's own words, when a plugin gave the text others
     * @param refused nothing is stored, for this reason
     */
    record Heard(String text, @Nullable String own, Judged judged, Optional<Said.Refused> refused) {

        /** The same where nobody but the team reads it. */
        Heard readByTheTeam() {
            return new Heard(text, own, judged.readByTheTeam(), refused);
        }
    }

    private final PostGate gate;
    private final PostHooks hooks;
    private final KnownNames names;

    @Inject
    Hearing(PostGate gate, PostHooks hooks, KnownNames names) {
        this.names = names;
        this.gate = gate;
        this.hooks = hooks;
    }

    Heard hear(Room room, Visitor author, Surface surface, String title, String text) {
        Typed typed = Typed.in(room, surface, author, text);
        Advice advice = hooks.before(typed);
        Judged judged = withTitle(room, author, title, judge(room, surface, author, text));
        if (advice instanceof Advice.Unanswered) {
            return new Heard(text, null, gate.unread(judged), Optional.empty());
        }
        if (judged.isHeld() || judged.attention().compareTo(Attention.AMBER) >= 0) {
            return new Heard(text, null, judged, Optional.empty());
        }
        if (advice instanceof Advice.Stop stop) {
            Said.Refused refused = new Said.Refused("text", stop.reason());
            return new Heard(text, null, judged, Optional.of(refused));
        }
        if (advice instanceof Advice.ChangeTo change && !change.text().equals(text)) {
            String other = PostText.cleaned(change.text());
            Judged ofOther = judge(room, surface, author, other);
            return new Heard(
                    other,
                    text,
                    withTitle(room, author, title, ofOther),
                    PostText.complaint(other));
        }
        return new Heard(text, null, judged, Optional.empty());
    }

    private Judged judge(Room room, Surface surface, Visitor author, String text) {
        return gate.judge(Typed.in(room, surface, author, names.unsigned(room, text)));
    }

    /** A title is judged like a text, and the stricter of the two counts. */
    private Judged withTitle(Room room, Visitor author, String title, Judged ofText) {
        if (title.isEmpty()) {
            return ofText;
        }
        return gate.judge(Typed.in(room, Surface.TITLE, author, title)).strictestWith(ofText);
    }
}
