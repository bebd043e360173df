package org.sharon.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.Cases;
import org.sharon.core.conversations.ClosedShelves;
import org.sharon.core.conversations.House;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.OnPages;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

class SearchIT {

    private static final House house = new House(Cases.gate(), new Cases(), WordIndex::new);
    private static final WordIndex index = new WordIndex(house.database());
    private static final Search search =
            new Search(
                    new SearchStore(house.database(), new OnPages(new Services())),
                    Clock.systemUTC());
    private static final Visitor wren = house.member("Wren");
    private static final Visitor otter = house.member("Otter");

    private static int rooms;

    private Room room;

    @BeforeEach
    void aRoomOfItsOwn() {
        room = house.room("room-" + ++rooms, Room.Kind.LIVING);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void findsPostsInTheRoomsAskedAndNoOther() {
        Room other = house.room("other-" + rooms, Room.Kind.LIVING);
        house.say(room, wren, "The hollyhocks are out.");
        house.say(other, wren, "Hollyhocks by the gate.");

        assertThat(texts("hollyhock", room)).containsExactly("The hollyhocks are out.");
        assertThat(texts("hollyhock", room, other)).hasSize(2);
    }

    @Test
    void everyWordMustBeThere() {
        house.say(room, wren, "rain on the window");
        house.say(room, wren, "rain on the roof");

        assertThat(texts("roof rain", room)).containsExactly("rain on the roof");
    }

    @Test
    void theNewestIsFirstAndPagesFollowEachOther() {
        for (int i = 1; i <= 45; i++) {
            house.say(room, wren, "lantern number " + i);
        }

        catchUp();

        List<String> read = new ArrayList<>();
        long before = Long.MAX_VALUE;
        do {
            Search.Page page = search.find(question("lantern", before), scope(room), 20);
            page.found().forEach(found -> read.add(found.text()));
            before = page.before();
        } while (before > 0);

        assertThat(read).hasSize(45).startsWith("lantern number 45").doesNotHaveDuplicates();
        assertThat(read).endsWith("lantern number 1");
    }

    @Test
    void aRareWordFarBackIsFoundByTheFullTextIndex() {
        house.say(room, wren, "a heliotrope long ago");
        fill(room, 10_500);

        assertThat(texts("heliotrope", room)).containsExactly("a heliotrope long ago");
        assertThat(texts("filling heliotrope", room)).isEmpty();
    }

    @Test
    void wordsAreFoundInAScriptThatPutsNothingBetweenThem() {
        house.say(room, wren, "我昨天喝了紅茶覺得很累");
        house.say(room, wren, "我昨天看了一朵紅花");

        assertThat(texts("紅茶", room)).containsExactly("我昨天喝了紅茶覺得很累");
        assertThat(texts("花", room)).containsExactly("我昨天看了一朵紅花");
        assertThat(texts("昨天", room)).hasSize(2);
        assertThat(texts("茶花", room)).isEmpty();
    }

    @Test
    void aPostWithMoreWordsThanAnyOtherDoesNotStopTheIndex() {
        StringBuilder different = new StringBuilder();
        for (int letter = 0; letter < 4_000; letter++) {
            different.appendCodePoint(0x4e00 + letter);
        }
        house.say(room, wren, different.toString());
        house.say(room, wren, "an agapanthus after it");

        assertThat(texts("agapanthus", room)).containsExactly("an agapanthus after it");
        assertThat(texts(different.substring(3_000, 3_002), room))
                .containsExactly(different.toString());
    }

    @Test
    void whatIsHeldIsNotFoundUntilAPersonShowsIt() {
        Said held = house.say(room, wren, "hold my marigold");
        assertThat(texts("marigold", room)).isEmpty();

        house.show(id(held));

        assertThat(texts("marigold", room)).hasSize(1);
    }

    @Test
    void whatIsTakenDownIsNotFoundAnyMore() {
        Said said = house.say(room, wren, "a foxglove here");
        assertThat(texts("foxglove", room)).hasSize(1);

        house.setAside(id(said), Post.State.REMOVED);

        assertThat(texts("foxglove", room)).isEmpty();
    }

    @Test
    void anEditedPostIsFoundByItsNewWordsAndNotByTheOld() {
        Said said = house.say(room, wren, "the old snowdrop");
        assertThat(texts("snowdrop", room)).hasSize(1);
        Post post = house.posts().find(id(said)).orElseThrow();

        house.posts().edit(room, wren, post, "the new bluebell", false);

        assertThat(texts("snowdrop", room)).isEmpty();
        assertThat(texts("bluebell", room)).hasSize(1);
    }

    @Test
    void aTopicIsFoundByItsTitleWhileItsFirstPostIsSeen() {
        Room forum = house.room("forum-" + rooms, Room.Kind.FORUM);
        Said opened = topic(forum, "About primroses", "They are early.");
        assertThat(texts("primrose", forum)).containsExactly("They are early.");

        long topic = ((Said.Stored) opened).post().topic();
        house.posts()
                .sayAndWait(
                        new NewPost(
                                forum,
                                otter,
                                false,
                                topic,
                                null,
                                UUID.randomUUID(),
                                "an answer with primroses",
                                false));
        assertThat(texts("primrose", forum)).hasSize(2);

        house.setAside(id(opened), Post.State.REMOVED);
        assertThat(texts("primrose", forum)).isEmpty();
    }

    @Test
    void theOneWhoWroteItNarrowsTheSearch() {
        house.say(room, wren, "my violets");
        house.say(room, otter, "your violets");
        catchUp();

        assertThat(found(ofAuthor("violets", otter.account()), scope(room)))
                .containsExactly("your violets");
    }

    @Test
    void whatTheTeamSaysIsFoundAsTheTeamsAndNotByAnyName() {
        Visitor rowan = house.member("Rowan" + rooms);
        house.posts()
                .sayAndWait(
                        NewPost.live(room, rowan, UUID.randomUUID(), "about lupins", false)
                                .byTeam());
        catchUp();

        assertThat(found(ofAuthor("lupins", rowan.account()), scope(room))).isEmpty();
        assertThat(found(ofAuthor("lupins", Question.THE_TEAM), scope(room))).hasSize(1);
    }

    @Test
    void peopleWhoAreBlockedAreNotFound() {
        house.say(room, otter, "some cornflowers");
        catchUp();

        Scope scope = new Scope(List.of(room.id()), Map.of(), Set.of(otter.account()), 0, false);

        assertThat(found(question("cornflowers", Long.MAX_VALUE), scope)).isEmpty();
    }

    @Test
    void shelvesThatAreOffAreNotSearched() {
        Room forum = house.room("forum-" + rooms, Room.Kind.FORUM);
        topic(forum, "Thyme", "thyme grows");
        catchUp();

        Scope scope =
                new Scope(
                        List.of(forum.id()),
                        Map.of(forum.id(), new ClosedShelves(Set.of("forum"), Set.of())),
                        Set.of(),
                        0,
                        false);

        assertThat(found(question("thyme", Long.MAX_VALUE), scope)).isEmpty();
    }

    @Test
    void answersAreNotSearchedWhereNobodyFindsThem() {
        Room forum = house.room("forum-" + rooms, Room.Kind.FORUM);
        Said opened = topic(forum, "Chives", "chives in a topic");
        house.posts()
                .sayAndWait(
                        new NewPost(
                                forum,
                                otter,
                                false,
                                ((Said.Stored) opened).post().topic(),
                                null,
                                UUID.randomUUID(),
                                "chives in an answer",
                                false));
        catchUp();
        Question chives = question("chives", Long.MAX_VALUE);
        Scope scope =
                new Scope(
                        List.of(forum.id()),
                        Map.of(forum.id(), new ClosedShelves(Set.of(), Set.of("forum"))),
                        Set.of(),
                        0,
                        false);

        assertThat(found(chives, scope(forum))).hasSize(2);
        assertThat(found(chives, scope)).containsExactly("chives in a topic");
    }

    @Test
    void theKindNarrowsTheSearch() {
        Room forum = house.room("forum-" + rooms, Room.Kind.FORUM);
        topic(forum, "Sage", "sage in a topic");
        house.say(room, wren, "sage in the living room");
        catchUp();
        Question live =
                new Question(
                        Question.stems("sage"),
                        Optional.empty(),
                        Question.Kind.LIVING,
                        Question.Since.EVER,
                        Long.MAX_VALUE);

        assertThat(found(live, scope(room, forum))).containsExactly("sage in the living room");
    }

    @Test
    void oldPostsAreLeftOutWhereOnlyNewOnesAreWanted() {
        long old = id(house.say(room, wren, "yarrow of long ago"));
        house.database()
                .write(
                        handle ->
                                handle.createUpdate(
                                                "UPDATE post SET created_at = :then WHERE id <= :id")
                                        .bind("then", Instant.parse("2020-01-01T00:00:00Z"))
                                        .bind("id", old)
                                        .execute());
        house.say(room, wren, "yarrow of today");
        catchUp();
        Question week =
                new Question(
                        Question.stems("yarrow"),
                        Optional.empty(),
                        Question.Kind.ALL,
                        Question.Since.WEEK,
                        Long.MAX_VALUE);

        assertThat(found(week, scope(room))).containsExactly("yarrow of today");
    }

    private static Said topic(Room forum, String title, String text) {
        return house.posts()
                .sayAndWait(
                        new NewPost(
                                forum,
                                wren,
                                false,
                                null,
                                new NewPost.NewTopic(Shelf.FORUM, title),
                                UUID.randomUUID(),
                                text,
                                false));
    }

    private static void fill(Room room, int posts) {
        house.database()
                .write(
                        handle -> {
                            handle.createUpdate(
                                            "INSERT INTO post (trust, room, seq, author, client_key,"
                                                    + " state, text, created_at)"
                                                    + " SELECT :trust, :room, seq + 100, :author,"
                                                    + " UNHEX(MD5(CONCAT(:room, '/', seq))), 'posted',"
                                                    + " 'filling', UTC_TIMESTAMP(3)"
                                                    + " FROM seq_1_to_"
                                                    + posts)
                                    .bind("trust", room.trust())
                                    .bind("room", room.id())
                                    .bind("author", wren.account())
                                    .execute();
                            return handle.createUpdate(
                                            "UPDATE room SET next_seq = :next WHERE id = :room")
                                    .bind("next", posts + 101)
                                    .bind("room", room.id())
                                    .execute();
                        });
    }

    private static List<String> texts(String words, Room... rooms) {
        catchUp();
        return found(question(words, Long.MAX_VALUE), scope(rooms));
    }

    private static List<String> found(Question question, Scope scope) {
        return search.find(question, scope, 20).found().stream().map(Found::text).toList();
    }

    private static void catchUp() {
        for (long behind : index.listBehind()) {
            while (index.follow(behind)) {
                assertThat(behind).isPositive();
            }
        }
    }

    private static Scope scope(Room... rooms) {
        return new Scope(
                List.of(rooms).stream().map(Room::id).toList(), Map.of(), Set.of(), 0, false);
    }

    private static Question question(String words, long before) {
        return new Question(
                Question.stems(words),
                Optional.empty(),
                Question.Kind.ALL,
                Question.Since.EVER,
                before);
    }

    private static Question ofAuthor(String words, long author) {
        return new Question(
                Question.stems(words),
                Optional.of(author),
                Question.Kind.ALL,
                Question.Since.EVER,
                Long.MAX_VALUE);
    }

    private static long id(Said said) {
        return ((Said.Stored) said).post().id();
    }
}
