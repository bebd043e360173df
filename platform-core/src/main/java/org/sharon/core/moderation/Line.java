package org.sharon.core.moderation;

import java.util.ArrayList;
import java.util.List;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * One post of a conversation as staff read it.
 *
 * @param here whether this is the post that it is about
 * @param unseen whether the room does not see it
 */
public record Line(
        String nickname, String at, boolean here, boolean unseen, List<Segment> segments) {

    private static final int AROUND = 5;
    private static final String TEAM = "The team";

    /**
     * What was said around a case, oldest first; of what members wrote to each other only what was
     * reported with it, or opened with a reason. Other posts that the room does not see are shown
     * to clinical staff only.
     */
    public static List<Line> around(CaseItem item, Posts posts, Visitor visitor) {
        Line here =
                new Line(
                        item.nickname(),
                        When.clock(item.at()),
                        true,
                        item.state() != Post.State.POSTED,
                        item.segments());
        Post post = posts.find(item.post()).orElse(null);
        if (post == null) {
            return List.of(here);
        }
        List<Line> lines = new ArrayList<>();
        boolean placed = false;
        List<Post> others =
                item.isBetweenMembers() ? posts.excerpt(post.id()) : posts.around(post, AROUND);
        for (Post other : others) {
            if (!other.isPosted() && !visitor.role().isClinical()) {
                continue;
            }
            if (!placed && other.seq() > post.seq()) {
                lines.add(here);
                placed = true;
            }
            lines.add(of(other));
        }
        if (!placed) {
            lines.add(here);
        }
        return lines;
    }

    private static Line of(Post post) {
        return new Line(
                post.asTeam() ? TEAM : post.nickname(),
                When.clock(post.createdAt()),
                false,
                !post.isPosted(),
                Segment.of(post.text(), List.of()));
    }
}
