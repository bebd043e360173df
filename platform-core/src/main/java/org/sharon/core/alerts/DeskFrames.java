package org.sharon.core.alerts;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.sharon.core.moderation.CaseItem;
import org.sharon.core.moderation.CaseMark;
import org.sharon.core.moderation.CaseMark.Hand;
import org.sharon.core.moderation.CaseMark.Kind;
import org.sharon.core.moderation.Excerpt;
import org.sharon.core.moderation.Words;

/**
 * The frames of {@code /staff/live}. JSON, one object a frame.
 *
 * <table>
 * <caption>From the server</caption>
 * <tr><td>{@code joined {alerts, reviews}}</td><td>first: how many are open for this person</td></tr>
 * <tr><td>{@code alert {id, level, …}}</td><td>an open alert, at the start or new</td></tr>
 * <tr><td>{@code review {id, …}}</td><td>a held post to be decided</td></tr>
 * <tr><td>{@code claimed {id, kind, by}}</td><td>a colleague has it in hand</td></tr>
 * <tr><td>{@code released {id, kind}}</td><td>and has put it back</td></tr>
 * <tr><td>{@code acknowledged {id, by}}</td><td>a colleague has seen the alert</td></tr>
 * <tr><td>{@code done {id, kind}}</td><td>it is closed, decided or withdrawn</td></tr>
 * <tr><td>{@code error {code, text, id}}</td><td>what was asked for could not be done</td></tr>
 * <tr><td>{@code pong}</td><td>the answer to {@code ping}</td></tr>
 * </table>
 *
 * <p>The browser may send {@code {type: claim | release | acknowledge, id, kind}} and {@code ping}.
 */
final class DeskFrames {

    private DeskFrames() {}

    static JsonObject joined(int alerts, int reviews) {
        return frame("joined").put("alerts", alerts).put("reviews", reviews);
    }

    static JsonObject item(CaseItem item) {
        Excerpt excerpt = item.excerpt();
        JsonArray spans = new JsonArray();
        excerpt.spans()
                .forEach(span -> spans.add(new JsonArray().add(span.start()).add(span.end())));
        JsonObject frame =
                frame(item.mark().kind().word())
                        .put("id", item.id())
                        .put("room", item.roomSlug())
                        .put("roomTitle", item.roomTitle())
                        .put("author", item.nickname())
                        .put("avatar", item.avatar())
                        .put("rule", item.rules())
                        .put("reason", item.reason())
                        .put("excerpt", excerpt.text())
                        .put("spans", spans)
                        .put("at", item.at().toString());
        if (item.mark().kind() == Kind.ALERT) {
            frame.put("level", Words.of(item.mark().attention()));
        } else if (item.isReported()) {
            frame.put("reported", true);
        }
        Instant due = item.due();
        return due == null ? frame : frame.put("due", due.toString());
    }

    static JsonObject claimed(CaseMark mark, Hand by) {
        return frame("claimed")
                .put("id", mark.id())
                .put("kind", mark.kind().word())
                .put("by", by.nickname());
    }

    static JsonObject released(CaseMark mark) {
        return frame("released").put("id", mark.id()).put("kind", mark.kind().word());
    }

    static JsonObject acknowledged(CaseMark mark, Hand by) {
        return frame("acknowledged").put("id", mark.id()).put("by", by.nickname());
    }

    static JsonObject done(CaseMark mark) {
        return frame("done").put("id", mark.id()).put("kind", mark.kind().word());
    }

    static JsonObject error(String code, String text, long id) {
        return frame("error").put("code", code).put("text", text).put("id", id);
    }

    static JsonObject pong() {
        return frame("pong");
    }

    private static JsonObject frame(String type) {
        return new JsonObject().put("type", type);
    }
}
