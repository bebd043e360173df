package org.sharon.core.living;

import static org.sharon.core.language.Words.kept;
import static org.sharon.core.language.Words.say;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Signs;
import org.sharon.core.conversations.WordLinks;
import org.sharon.core.pictures.Picture;

/**
 * The frames a server sends over a room's socket, as the README of this package documents them.
 * Sentences are for one person, and in the language of the thread; what everybody in a room gets
 * has words in English that the page knows in other languages.
 */
final class Frames {

    static final String TEAM = "The team";

    private Frames() {}

    static JsonObject joined(long seq, Here here) {
        return frame("joined").put("seq", seq).put("here", here.word());
    }

    /**
     * As a reader with these wishes gets them: with what stands beside their words, and with the
     * support that they have got, where it is known.
     */
    static Buffer posts(
            List<Post> posts, Folds folds, Map<Long, Signs> signs, Beside.Found beside) {
        JsonArray all = new JsonArray();
        for (Post post : posts) {
            JsonObject json = supported(folded(post(post), post, folds), signs.get(post.id()));
            linked(json, beside.links().getOrDefault(post.id(), List.of()));
            all.add(pictured(json, beside.pictures().get(post.id()), beside.room()));
        }
        return frame("posts").put("posts", all).toBuffer();
    }

    static JsonObject said(UUID key, long seq) {
        return frame("said").put("key", key.toString()).put("seq", seq);
    }

    /** A held post, with wordings that could take its place. */
    static JsonObject held(UUID key, Said.Stored stored) {
        String reason = (kept(stored.reason()) + " " + stored.promise()).strip();
        JsonObject frame = frame("held").put("key", key.toString()).put("reason", reason);
        return stored.rewrites().isEmpty()
                ? frame
                : frame.put("spans", spans(stored.spans()))
                        .put("rewrites", new JsonArray(stored.rewrites()));
    }

    /** A post that was held before, told to somebody who comes back. */
    static JsonObject stillHeld(UUID key) {
        return frame("held").put("key", key.toString()).put("reason", "");
    }

    static JsonObject nudge(UUID key, Judged judged) {
        return frame("nudge")
                .put("key", key.toString())
                .put("reason", kept(judged.reason()))
                .put("spans", spans(judged.spans()))
                .put("rewrites", new JsonArray(judged.rewrites()));
    }

    /** Where to get help now. The page holds the numbers; the frame says to show them. */
    static JsonObject help() {
        return frame("help")
                .put("text", say("living.you-matter-you-can-get-help"))
                .put("address", "/help");
    }

    static JsonObject gone(long seq) {
        return frame("gone").put("seq", seq);
    }

    /** The signs of support that a post has got now. */
    static JsonObject support(long post, Collection<String> got) {
        return frame("support").put("id", post).put("got", new JsonArray(List.copyOf(got)));
    }

    /** What people in the room can do now, where that has changed. */
    static JsonObject offers(boolean support, boolean tags, boolean pictures) {
        return frame("offers").put("support", support).put("tags", tags).put("pictures", pictures);
    }

    static JsonObject here(Here band) {
        return frame("here").put("band", band.word());
    }

    static JsonObject swap(String service) {
        return frame("swap").put("service", service);
    }

    static JsonObject pong() {
        return frame("pong");
    }

    static JsonObject error(String code, String text, String key) {
        JsonObject error = frame("error").put("code", code).put("text", text);
        return key.isEmpty() ? error : error.put("key", key);
    }

    private static JsonObject linked(JsonObject json, List<WordLinks.Link> links) {
        if (links.isEmpty()) {
            return json;
        }
        JsonArray all = new JsonArray();
        links.forEach(
                each ->
                        all.add(
                                new JsonObject()
                                        .put("start", each.start())
                                        .put("end", each.end())
                                        .put("to", each.to())));
        return json.put("links", all);
    }

    private static JsonObject pictured(JsonObject json, @Nullable Picture picture, String room) {
        return picture == null
                ? json
                : json.put(
                        "picture",
                        new JsonObject()
                                .put("address", picture.address(room))
                                .put("alt", picture.alt())
                                .put("width", picture.width())
                                .put("height", picture.height()));
    }

    private static JsonObject supported(JsonObject json, @Nullable Signs signs) {
        if (signs == null || signs.got().isEmpty()) {
            return json;
        }
        json.put("got", new JsonArray(signs.got()));
        return signs.mine().isEmpty() ? json : json.put("sent", signs.mine());
    }

    private static JsonObject folded(JsonObject json, Post post, Folds folds) {
        if (folds.isEmpty()) {
            return json;
        }
        String reason = folds.reason(post);
        if (!reason.isEmpty()) {
            json.put("fold", reason);
        }
        if (post.warning() != null && folds.opens(post.warning())) {
            json.put("open", true);
        }
        return json;
    }

    private static JsonObject post(Post post) {
        JsonObject json =
                new JsonObject()
                        .put("seq", post.seq())
                        .put("id", post.id())
                        .put("key", post.clientKey().toString())
                        .put("author", post.asTeam() ? TEAM : post.nickname())
                        .put("avatar", post.asTeam() ? "team" : post.avatar())
                        .put("text", post.text())
                        .put("at", post.createdAt().toString());
        if (post.warning() != null) {
            json.put("warn", post.warning());
        }
        if (post.asTeam()) {
            json.put("team", true);
        }
        if (post.recovered() && !post.asTeam()) {
            json.put("recovered", true);
        }
        return json;
    }

    private static JsonArray spans(List<Judged.Span> spans) {
        JsonArray all = new JsonArray();
        spans.forEach(
                span ->
                        all.add(
                                new JsonObject()
                                        .put("start", span.start())
                                        .put("end", span.end())));
        return all;
    }

    private static JsonObject frame(String type) {
        return new JsonObject().put("type", type);
    }
}
