package org.sharon.core.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

class PostsIT {

    private static final Cases cases = new Cases();
    private static final House house = new House(Cases.gate(), cases, Set.of());
    private static final Visitor wren = house.member("Wren");

    private static int rooms;

    private Room room;

    @BeforeEach
    void aRoomOfItsOwn() {
        room = house.room("room-" + ++rooms, Room.Kind.LIVING);
        cases.failing = false;
        cases.opened.clear();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyPostTakesTheNextPlaceOfItsRoom() {
        List<CompletableFuture<Said>> said = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            NewPost post = NewPost.live(room, wren, UUID.randomUUID(), "number " + i, false);
            said.add(house.posts().say(post));
        }
        said.forEach(CompletableFuture::join);

        List<Long> places =
                house.posts().after(room.id(), 0, 1_000).stream().map(Post::seq).toList();
        assertThat(places)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
    }

    @Test
    void whatItsAuthorTookBackIsGoneForGood() {
        Said said = house.say(room, wren, "My name is on the door.");
        Post post = ((Said.Stored) said).post();

        house.posts().takeBack(post);
        house.posts().takeBack(post);

        assertThat(house.posts().latest(room.id())).isEmpty();
        house.show(post.id());
        assertThat(house.posts().latest(room.id())).isEmpty();
        house.setAside(post.id(), Post.State.HELD);
        assertThat(house.posts().find(post.id()).orElseThrow().state()).isEqualTo(Post.State.TAKEN);
    }

    @Test
    void theSameKeySentAgainIsTheSamePost() {
        UUID key = UUID.randomUUID();
        Said first = house.posts().sayAndWait(NewPost.live(room, wren, key, "once", false));

        Said again = house.posts().sayAndWait(NewPost.live(room, wren, key, "once", false));

        assertThat(id(again)).isEqualTo(id(first));
        assertThat(house.posts().after(room.id(), 0, 10)).hasSize(1);
    }

    @Test
    void aRetryInTheMiddleOfAGroupCostsNobodyElseTheirPost() {
        UUID key = UUID.randomUUID();
        house.posts().sayAndWait(NewPost.live(room, wren, key, "once", false));

        List<CompletableFuture<Said>> said = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            UUID each = i == 25 ? key : UUID.randomUUID();
            said.add(house.posts().say(NewPost.live(room, wren, each, "more " + i, false)));
        }
        said.forEach(CompletableFuture::join);

        assertThat(house.posts().after(room.id(), 0, 100)).hasSize(50);
    }

    @Test
    void aHeldPostIsNotInTheRoomUntilAPersonShowsIt() {
        Said held = house.say(room, wren, "hold this");
        house.say(room, wren, "and this passes");
        assertThat(house.posts().after(room.id(), 0, 10))
                .extracting(Post::text)
                .doesNotContain("hold this");

        house.show(id(held));

        List<Post> shown = house.posts().after(room.id(), 0, 10);
        assertThat(shown).extracting(Post::text).containsExactly("and this passes", "hold this");
        assertThat(shown.get(1).seq()).as("a place after what was shown before").isEqualTo(3);
    }

    @Test
    void whoeverFollowedTheRoomFindsAnApprovedPostAfterTheirPlace() {
        Said held = house.say(room, wren, "hold this");
        Said after = house.say(room, wren, "passes");
        long place = ((Said.Stored) after).post().seq();

        house.show(id(held));

        assertThat(house.posts().after(room.id(), place, 10))
                .extracting(Post::id)
                .containsExactly(id(held));
    }

    @Test
    void aPostWhoseAlertCannotBeWrittenIsNotStoredEither() {
        cases.failing = true;

        assertThatThrownBy(() -> house.say(room, wren, "hold this"))
                .isInstanceOf(RuntimeException.class);

        assertThat(house.count("SELECT COUNT(*) FROM post WHERE room = " + room.id())).isZero();
    }

    @Test
    void aNudgeStoresNothingUntilTheAuthorSendsItAnyway() {
        UUID key = UUID.randomUUID();
        Said asked = house.posts().sayAndWait(NewPost.live(room, wren, key, "ask me", false));
        assertThat(asked).isInstanceOf(Said.Nudged.class);
        assertThat(house.count("SELECT COUNT(*) FROM post WHERE room = " + room.id())).isZero();

        Said anyway = house.posts().sayAndWait(NewPost.live(room, wren, key, "ask me", true));

        assertThat(anyway).isInstanceOf(Said.Stored.class);
        assertThat(house.posts().after(room.id(), 0, 10)).hasSize(1);
    }

    @Test
    void anEditKeepsWhatWasSaidBeforeAndIsJudgedLikeAPost() {
        Said said = house.say(room, wren, "first words");
        Post post = house.posts().find(id(said)).orElseThrow();

        Said edited = house.posts().edit(room, wren, post, "hold these words", false);

        assertThat(((Said.Stored) edited).post().state()).isEqualTo(Post.State.HELD);
        assertThat(house.posts().after(room.id(), 0, 10)).isEmpty();
        assertThat(
                        house.count(
                                "SELECT COUNT(*) FROM post_revision WHERE text = 'first words' AND post = "
                                        + post.id()))
                .isEqualTo(1);
        assertThat(cases.opened).hasSize(1);
    }

    @Test
    void aTopicIsSeenOnlyWhileItsFirstPostIs() {
        Room forum = house.room("forum-" + rooms, Room.Kind.FORUM);
        TopicStore topics = new TopicStore(house.database(), new OnPages(new Services()));
        Visitor otter = house.member("Otter" + rooms);
        NewPost.NewTopic opens = new NewPost.NewTopic(Shelf.FORUM, "A title");
        Said held =
                house.posts()
                        .sayAndWait(
                                new NewPost(
                                        forum,
                                        wren,
                                        false,
                                        null,
                                        opens,
                                        UUID.randomUUID(),
                                        "hold it",
                                        false));
        assertThat(seen(topics, forum, otter)).isEmpty();
        assertThat(topics.listWaiting(forum.id(), Shelf.FORUM, wren.account(), 10)).hasSize(1);

        house.show(id(held));
        assertThat(seen(topics, forum, otter)).hasSize(1);

        house.setAside(id(held), Post.State.REMOVED);
        assertThat(seen(topics, forum, otter)).isEmpty();
    }

    @Test
    void aPageOfPastedTextIsRefusedInASentenceAndNothingIsStored() {
        Said said = house.say(room, wren, "word ".repeat(200_000));

        assertThat(((Said.Refused) said).sentence())
                .isEqualTo("This is too long. It has 999,999 characters and the most is 4,000.");
    }

    private static List<Topic> seen(TopicStore topics, Room forum, Visitor viewer) {
        assertThat(topics.listWaiting(forum.id(), Shelf.FORUM, viewer.account(), 10)).isEmpty();
        return topics.list(forum.id(), Shelf.FORUM, viewer.account(), TopicStore.Mark.NEWEST, 10);
    }

    private static long id(Said said) {
        return ((Said.Stored) said).post().id();
    }
}
