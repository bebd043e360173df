package org.sharon.core.conversations;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Visibility;

/**
 * What is to happen to a text.
 *
 * @param reason a kind sentence for the author; empty when there is nothing to say
 * @param spans the places in the text that the reason is about
 * @param rewrites whole texts that the author could send instead
 * @param warning the id of a suggested content warning
 * @param findings JSON for staff: an array of {@code {rule, version, start, end, reason}}, with
 *     {@code part: "title"} where the place is in the title
 */
public record Judged(
        Visibility visibility,
        Attention attention,
        String reason,
        List<Span> spans,
        List<String> rewrites,
        @Nullable String warning,
        String findings) {

    /** A place in a text, in UTF-16 units as Java and JavaScript count them. */
    public record Span(int start, int end) {}

    public Judged {
        spans = List.copyOf(spans);
        rewrites = List.copyOf(rewrites);
    }

    /** Nothing to remark. */
    public static Judged clear() {
        return new Judged(Visibility.VISIBLE, Attention.NONE, "", List.of(), List.of(), null, "[]");
    }

    /**
     * What happens to a text that only the team reads: there is nobody to hold it back from, and
     * nothing to ask its author. What a clinician has to be told, they are told all the same.
     */
    Judged readByTheTeam() {
        return new Judged(
                Visibility.VISIBLE, attention, "", List.of(), List.of(), warning, findings);
    }

    /**
     * What happens to a text with a picture beside it: a person looks at every picture, so it is
     * held whatever the rules say of its words.
     *
     * @param alt what they say of the words that stand for the picture
     */
    Judged withPicture(Judged alt) {
        JsonArray all = new JsonArray(findings);
        for (Object each : new JsonArray(alt.findings)) {
            all.add(((JsonObject) each).put("start", 0).put("end", 0));
        }
        all.add(
                new JsonObject()
                        .put("rule", "picture")
                        .put("version", 1)
                        .put("start", 0)
                        .put("end", 0)
                        .put("reason", "There is a picture beside it. Please look at it."));
        return new Judged(
                Visibility.HELD,
                attention.compareTo(alt.attention) > 0 ? attention : alt.attention,
                "A person from the team looks at every picture before others see it.",
                spans,
                List.of(),
                warning,
                all.encode());
    }

    /**
     * What happens to a text with this title: the stricter of the two on each axis. Places and
     * rewrites are the text's, and are offered only when changing the text is enough.
     */
    Judged strictestWith(Judged text) {
        boolean titleIsClear = visibility == Visibility.VISIBLE;
        return new Judged(
                visibility.compareTo(text.visibility) > 0 ? visibility : text.visibility,
                attention.compareTo(text.attention) > 0 ? attention : text.attention,
                reason.isEmpty() ? text.reason : reason,
                text.spans,
                titleIsClear ? text.rewrites : List.of(),
                text.warning != null ? text.warning : warning,
                bothFindings(text));
    }

    /** The title's findings say so, since their places are in the title. */
    private String bothFindings(Judged text) {
        if (findings.equals("[]")) {
            return text.findings;
        }
        JsonArray both = new JsonArray(text.findings);
        for (Object each : new JsonArray(findings)) {
            both.add(((JsonObject) each).put("part", "title"));
        }
        return both.encode();
    }

    public boolean isHeld() {
        return visibility == Visibility.HELD;
    }

    public boolean asksFirst() {
        return visibility == Visibility.NUDGE;
    }

    public boolean needsHelpNow() {
        return attention == Attention.RED;
    }
}
