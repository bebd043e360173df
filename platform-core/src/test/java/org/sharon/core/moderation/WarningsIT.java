package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Warning;
import org.sharon.core.web.Visitor;

class WarningsIT {

    private static final Ward ward = Ward.open();

    private final Posts posts = ward.get(Posts.class);
    private final Visitor author = ward.member("shed-key");
    private final Caller browser = new Caller(ward, author);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void anAuthorWarnsOthersAndChangesTheirMind() throws Exception {
        Post post = says("a hard year", Optional.of(new Warning(ContentWarning.SUICIDE)));
        assertThat(find(post).warning()).isEqualTo("suicide");

        edit(post, "a hard year, and a better one", "self-harm");
        assertThat(find(post).warning()).isEqualTo("self-harm");

        posts.edit(ward.room("shed"), author, find(post), "a form without the question", false);
        assertThat(find(post).warning()).as("nobody asked").isEqualTo("self-harm");

        edit(post, "a better year", "");
        assertThat(find(post).warning()).isNull();
    }

    @Test
    void aModeratorGivesAWarningThatTheAuthorReadsOfAndCannotTakeAway() throws Exception {
        Post post = says("a long story", Optional.empty());
        Visitor peer = ward.peer("shed-key");
        String form = "/staff/posts/" + post.id() + "/warning";
        Caller moderator = new Caller(ward, peer);

        assertThat(moderator.read(form)).contains("Talks about self-harm", "did nothing wrong");
        assertThat(moderator.post(form, "warning", "self-harm").statusCode()).isEqualTo(303);

        assertThat(find(post).warning()).isEqualTo("self-harm");
        assertThat(find(post).warnedByTeam()).isTrue();
        assertThat(browser.read("/notices")).contains("A person looked at something you wrote");
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM audit WHERE action = 'post-warning' AND actor = "
                                        + peer.account()))
                .isOne();

        edit(post, "a long story, told again", "");
        assertThat(find(post).warning()).isEqualTo("self-harm");

        moderator.post(form, "warning", "");
        assertThat(find(post).warning()).isNull();
    }

    @Test
    void onlyReviewersOfTheRoomGiveOne() throws Exception {
        Post post = says("mine", Optional.empty());
        String form = "/staff/posts/" + post.id() + "/warning";
        for (Visitor each :
                List.of(
                        author,
                        ward.peer("pond-key"),
                        ward.clinicianOfOtherTrust(),
                        ward.clinicianOfOtherService())) {
            Caller caller = new Caller(ward, each);
            assertThat(caller.open(form).statusCode()).isEqualTo(404);
            assertThat(caller.post(form, "warning", "birth").statusCode()).isEqualTo(404);
        }
        assertThat(find(post).warning()).isNull();
    }

    private Post says(String text, Optional<Warning> warning) {
        NewPost words =
                NewPost.live(ward.room("shed"), author, UUID.randomUUID(), text, false)
                        .warning(warning);
        return ((Said.Stored) posts.sayAndWait(words)).post();
    }

    private void edit(Post post, String text, String warning) throws Exception {
        assertThat(
                        browser.post(
                                        "/rooms/shed/posts/" + post.id() + "/edit",
                                        "text",
                                        text,
                                        "warning",
                                        warning)
                                .statusCode())
                .isEqualTo(303);
    }

    private Post find(Post post) {
        return posts.find(post.id()).orElseThrow();
    }
}
