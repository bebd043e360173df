package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.pictures.Picture;
import org.sharon.core.pictures.Pictures;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * A post as a page shows it to one person.
 *
 * @param topic the topic it belongs to; null in a living or private room
 * @param waiting the room does not see it
 * @param key the author's own, by which a page knows a post that was waiting when it is shown
 * @param fold why it is folded away for this viewer; empty when it is not
 * @param open whether what carries its warning stands open for this viewer
 * @param picture beside its words; null where there is none
 * @param signs the support it has got, and what this viewer can send
 * @param links the words that lead somewhere
 * @param returned it was sent back to its author, who can change it
 */
public record PostView(
        long id,
        long seq,
        @Nullable Long topic,
        String author,
        String avatar,
        boolean recovered,
        boolean team,
        boolean mine,
        boolean waiting,
        boolean returned,
        boolean edited,
        UUID key,
        String warning,
        boolean warnedByTeam,
        String text,
        Instant at,
        String fold,
        boolean open,
        Signs signs,
        @Nullable Picture picture,
        List<WordLinks.Link> links) {

    public static PostView of(Post post, Visitor viewer) {
        return of(post, viewer, Folds.NONE);
    }

    /** The same with what this viewer would rather not see at once. */
    public static PostView of(Post post, Visitor viewer, Folds folds) {
        boolean mine = post.author() == viewer.account();
        return new PostView(
                post.id(),
                post.seq(),
                post.topic(),
                post.asTeam() ? say("conversations.the-team") : post.nickname(),
                post.asTeam() ? "team" : post.avatar(),
                post.recovered() && !post.asTeam(),
                post.asTeam(),
                mine,
                !post.isPosted(),
                post.state() == Post.State.RETURNED,
                post.editedAt() != null,
                post.clientKey(),
                post.warning() == null ? "" : Warning.titleOf(post.warning()),
                post.warnedByTeam(),
                post.text(),
                post.createdAt(),
                mine ? "" : folds.reason(post),
                post.warning() != null && folds.opens(post.warning()),
                Signs.NONE,
                null,
                List.of());
    }

    /** The same with the support that it has got. */
    public PostView supported(@Nullable Signs got) {
        return got == null ? this : with(got, picture, links);
    }

    /** The same with its words that lead somewhere. */
    public PostView linked(List<WordLinks.Link> found) {
        return found.isEmpty() ? this : with(signs, picture, found);
    }

    /** The same in other words. */
    PostView saying(String words) {
        return new PostView(
                id,
                seq,
                topic,
                author,
                avatar,
                recovered,
                team,
                mine,
                waiting,
                returned,
                edited,
                key,
                warning,
                warnedByTeam,
                words,
                at,
                fold,
                open,
                signs,
                picture,
                links);
    }

    private PostView with(Signs got, @Nullable Picture shown, List<WordLinks.Link> found) {
        return new PostView(
                id,
                seq,
                topic,
                author,
                avatar,
                recovered,
                team,
                mine,
                waiting,
                returned,
                edited,
                key,
                warning,
                warnedByTeam,
                text,
                at,
                fold,
                open,
                got,
                shown,
                found);
    }

    /** The text, cut at the words that lead somewhere. */
    public List<WordLinks.Piece> pieces() {
        return WordLinks.pieces(text, links);
    }

    /** The same posts with support, pictures and links: one look for each. */
    public static List<PostView> dressed(
            List<PostView> views,
            Support support,
            Pictures pictures,
            WordLinks links,
            Visitor viewer,
            Room room) {
        Map<Long, Signs> signs = support.of(viewer, room, seen(views));
        return dressed(views, signs, pictures, links, viewer, room);
    }

    /** The same with support that is known already, by the number of the post. */
    static List<PostView> dressed(
            List<PostView> views,
            Map<Long, Signs> signs,
            Pictures pictures,
            WordLinks links,
            Visitor viewer,
            Room room) {
        List<PostView> supported = supported(views, signs);
        return linked(pictured(supported, pictures, viewer, room), links, room);
    }

    /** The numbers of those that others see, too. */
    static List<Long> seen(List<PostView> views) {
        return views.stream().filter(view -> !view.waiting()).map(PostView::id).toList();
    }

    /** The same posts with the words that lead somewhere. */
    public static List<PostView> linked(List<PostView> views, WordLinks links, Room room) {
        return views.stream().map(view -> view.linked(links.in(room, view.text()))).toList();
    }

    /** The same posts with the support that each has got, in one look. */
    public static List<PostView> supported(
            List<PostView> views, Support support, Visitor viewer, Room room) {
        return supported(views, support.of(viewer, room, seen(views)));
    }

    private static List<PostView> supported(List<PostView> views, Map<Long, Signs> signs) {
        return signs.isEmpty()
                ? views
                : views.stream().map(view -> view.supported(signs.get(view.id()))).toList();
    }

    /** The same posts with the picture that some have, in one look. */
    public static List<PostView> pictured(
            List<PostView> views, Pictures pictures, Visitor viewer, Room room) {
        List<Long> all = views.stream().map(PostView::id).toList();
        Map<Long, Picture> found = pictures.shown(viewer, room, all);
        return found.isEmpty()
                ? views
                : views.stream().map(view -> view.pictured(found.get(view.id()))).toList();
    }

    private PostView pictured(@Nullable Picture other) {
        return with(signs, other, links);
    }

    /** Nobody's: what a script fills in for each message that arrives. */
    public static PostView blank() {
        return new PostView(
                0,
                0,
                null,
                "somebody",
                "heron",
                false,
                false,
                false,
                false,
                false,
                false,
                new UUID(0, 0),
                "",
                false,
                "",
                Instant.EPOCH,
                "",
                false,
                Signs.NONE,
                null,
                List.of());
    }

    /**
     * An address that leads here for as long as the post is there.
     *
     * @param room the address of its room
     */
    public String link(String room) {
        String page = topic == null ? "?before=" + (seq + 1) : "/topics/" + topic + "?post=" + id;
        return room + page + "#post-" + id;
    }

    public String when() {
        return When.recent(at);
    }

    /** Only the time of day. */
    public String clock() {
        return When.clock(at);
    }

    /** What has become of it, for its author; empty once the room sees it. */
    public String standing() {
        return returned
                ? say("conversations.sent-back-to-you")
                : waiting ? say("conversations.waiting-for-a-moderator") : "";
    }

    public boolean hasWarning() {
        return !warning.isEmpty();
    }

    /** Whether this viewer would rather not see it at once. */
    public boolean isFolded() {
        return !fold.isEmpty();
    }
}
