package org.sharon.core.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

class TopicReaderIT {

    private static final int ANSWERS = 65;

    private static final House house = new House(Cases.gate(), new Cases(), Set.of());
    private static final TopicStore topics =
            new TopicStore(house.database(), new OnPages(new Services()));
    private static final Quotes quotes = new Quotes(house.database(), house.store());
    private static final TopicReader reader =
            new TopicReader(house.store(), quotes, Support.NONE, Clock.systemUTC());
    private static final Visitor wren = house.member("Wren");
    private static final Visitor otter = house.member("Otter");
    private static final Room forum = house.room("forum", Room.Kind.FORUM);
    private static final Post opening = open("A title", "the beginning");
    private static final long topic = opening.topic();
    private static final List<Post> answers = answers();

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyAnswerIsReadOnceOnTheWayToTheEnd() {
        List<String> read = new ArrayList<>();
        TopicSlice slice = reader.first(find(topic), otter);
        slice.posts().forEach(post -> read.add(post.text()));
        while (slice.later()) {
            slice = reader.after(find(topic), otter, slice.last());
            slice.posts().forEach(post -> read.add(post.text()));
        }

        assertThat(read).hasSize(ANSWERS + 1).doesNotHaveDuplicates().startsWith("the beginning");
        assertThat(read.get(ANSWERS)).isEqualTo("answer " + ANSWERS);
    }

    @Test
    void everyAnswerIsReadOnceOnTheWayBack() {
        List<String> read = new ArrayList<>();
        TopicSlice slice = reader.last(find(topic), otter);
        while (slice.earlier()) {
            slice.posts().forEach(post -> read.add(post.text()));
            slice = reader.before(find(topic), otter, slice.first());
        }

        assertThat(read).hasSize(60).doesNotHaveDuplicates();
        assertThat(slice.posts().get(0).text()).as("and then the start").isEqualTo("the beginning");
    }

    @Test
    void thePageOfAPostHasItAndAFewBefore() {
        Post fortieth = answers.get(39);

        TopicSlice slice = reader.with(find(topic), otter, fortieth.id());

        assertThat(slice.posts().get(2).text()).isEqualTo("answer 40");
        assertThat(slice.earlier()).isTrue();
        assertThat(slice.later()).isTrue();
    }

    @Test
    void aPostOfAnotherTopicIsNotThere() {
        Post other = open("Another", "elsewhere");

        assertThatThrownBy(() -> reader.with(find(topic), otter, other.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDayLeadsToWhatWasSaidFromThenOn() {
        Post thirtieth = answers.get(29);
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        house.database()
                .write(
                        handle ->
                                handle.createUpdate(
                                                "UPDATE post SET created_at = :then WHERE room = :room AND"
                                                        + " seq < :seq")
                                        .bind("then", longAgo)
                                        .bind("room", forum.id())
                                        .bind("seq", thirtieth.seq())
                                        .execute());

        TopicSlice slice = reader.since(find(topic), otter, longAgo.plus(1, ChronoUnit.DAYS));

        assertThat(slice.posts().get(2).text()).isEqualTo("answer 30");
        TopicSlice tomorrow =
                reader.since(find(topic), otter, Instant.now().plus(1, ChronoUnit.DAYS));
        assertThat(tomorrow.posts()).extracting(Post::text).contains("answer " + ANSWERS);
    }

    @Test
    void whatWasReadIsRememberedAndWhatCameSinceIsCounted() {
        Post begun = open("To be read", "once");
        say(begun.topic(), wren, "first");
        TopicVisits visits = new TopicVisits(house.database());
        Topic before = find(begun.topic());
        assertThat(before.place()).isEqualTo(-1);
        assertThat(before.fresh()).as("nobody who was never there finds a number").isZero();

        visits.been(otter.account(), before, reader.first(find(begun.topic()), otter));
        await(() -> find(begun.topic()).place() > 0);
        say(begun.topic(), wren, "second");
        say(begun.topic(), wren, "third");

        assertThat(find(begun.topic()).fresh()).isEqualTo(2);
    }

    @Test
    void aQuoteSaysWhatTheOtherPostSaysNow() {
        Post begun = open("Quoted", "my dog likes long walks in the rain");
        Post answer = say(begun.topic(), otter, "mine too");
        quotes.keep(answer.id(), begun.topic(), begun.id() + "-3-17");
        assertThat(quoted(answer).words()).isEqualTo("dog likes long");
        assertThat(quoted(answer).author()).isEqualTo("Wren");

        house.posts().edit(forum, wren, begun, "my cat likes the stove", false);
        assertThat(quoted(answer).isGone()).isTrue();
    }

    @Test
    void aQuoteOfWhatWasTakenDownIsGoneWithIt() {
        Post begun = open("Quoted", "a name that should not be here");
        Post answer = say(begun.topic(), otter, "hello");
        quotes.keep(answer.id(), begun.topic(), String.valueOf(begun.id()));

        house.setAside(begun.id(), Post.State.REMOVED);

        assertThat(quoted(answer).isGone()).isTrue();
    }

    @Test
    void nothingIsQuotedFromAnotherTopic() {
        Post elsewhere = open("Elsewhere", "words of another topic");

        assertThat(quotes.asked(forum, topic, String.valueOf(elsewhere.id()), Folds.NONE).isThere())
                .isFalse();
        assertThat(quotes.asked(forum, topic, "1 OR 1=1", Folds.NONE).isThere()).isFalse();
    }

    private static QuoteView quoted(Post answer) {
        Post now = house.posts().find(answer.id()).orElseThrow();
        return Quotes.shown(forum, quotes.of(List.of(now)), Folds.NONE).get(answer.id());
    }

    private static Topic find(long number) {
        return topics.find(forum.id(), number, otter.account(), false).orElseThrow();
    }

    private static List<Post> answers() {
        List<Post> all = new ArrayList<>();
        for (int i = 1; i <= ANSWERS; i++) {
            all.add(say(topic, i % 2 == 0 ? wren : otter, "answer " + i));
        }
        return all;
    }

    private static Post open(String title, String text) {
        return stored(
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

    private static Post say(Long in, Visitor who, String text) {
        return stored(new NewPost(forum, who, false, in, null, UUID.randomUUID(), text, false));
    }

    private static Post stored(NewPost post) {
        return ((Said.Stored) house.posts().sayAndWait(post)).post();
    }

    private static void await(BooleanSupplier there) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!there.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
