package org.sharon.core.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/**
 * Two readers of one database, as two nodes have them, each of which has remembered a page before
 * something on it changes. Whoever looks next reads what is so now.
 */
class RememberedTopicIT {

    private static final House house = new House(Cases.gate(), new Cases(), Set.of());
    private static final TopicStore topics =
            new TopicStore(house.database(), new OnPages(new Services()));
    private static final Quotes quotes = new Quotes(house.database(), house.store());
    private static final Node here = new Node();
    private static final Node there = new Node();
    private static final Visitor wren = house.member("Wren");
    private static final Visitor otter = house.member("Otter");
    private static final Visitor river = house.member("River");
    private static final Room forum = house.room("forum", Room.Kind.FORUM);

    private Post opening;
    private Post answer;
    private long topic;

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void everybodyHasReadIt() {
        opening = open("the beginning");
        topic = opening.topic();
        answer = say(wren, "an answer");
        for (Visitor each : List.of(wren, otter, river)) {
            assertThat(texts(here, each)).containsExactly("the beginning", "an answer");
            assertThat(texts(there, each)).containsExactly("the beginning", "an answer");
        }
    }

    @Test
    void aPageIsReadOnceForEverybody() {
        int before = here.reads;

        texts(here, otter);
        texts(here, river);
        here.reader.last(find(river), river);
        here.reader.last(find(wren), wren);

        assertThat(here.reads - before).as("the last page was not read before").isEqualTo(1);
    }

    @Test
    void whatWasTakenDownIsGone() {
        house.setAside(answer.id(), Post.State.REMOVED);

        nobodyReads("an answer");
    }

    @Test
    void whatIsHeldIsReadByItsAuthorAlone() {
        house.setAside(answer.id(), Post.State.HELD);

        // The author comes first, so that others would find what they saw.
        for (Node node : List.of(here, there)) {
            assertThat(texts(node, wren)).containsExactly("the beginning", "an answer");
            assertThat(texts(node, otter)).containsExactly("the beginning");
            assertThat(texts(node, wren)).containsExactly("the beginning", "an answer");
            assertThat(texts(node, river)).containsExactly("the beginning");
        }
    }

    @Test
    void whatIsHeldFromTheBeginningIsReadByItsAuthorAlone() {
        say(wren, "hold this");

        for (Node node : List.of(here, there)) {
            assertThat(texts(node, wren)).contains("hold this");
            assertThat(texts(node, otter)).doesNotContain("hold this");
        }
    }

    @Test
    void whatAPersonShowsIsThereForAll() {
        Post held = say(wren, "hold this");
        texts(here, wren);
        texts(here, otter);

        house.show(held.id());

        for (Visitor each : List.of(wren, otter, river)) {
            assertThat(texts(here, each)).contains("hold this");
            assertThat(texts(there, each)).contains("hold this");
        }
    }

    @Test
    void anEditIsReadAndTheOldWordsAreNot() {
        house.posts().edit(forum, wren, answer, "other words", false);

        nobodyReads("an answer");
        assertThat(texts(there, river)).contains("other words");
    }

    @Test
    void anEditThatIsHeldIsReadByItsAuthorAlone() {
        house.posts().edit(forum, wren, answer, "now hold this", false);

        nobodyReads("an answer");
        assertThat(texts(here, wren)).contains("now hold this");
        assertThat(texts(here, otter)).doesNotContain("now hold this");
    }

    @Test
    void aWarningOfTheTeamIsThere() {
        Warning warning = Warning.values()[0];
        house.database()
                .write(
                        handle ->
                                house.posts()
                                        .warn(handle, forum.id(), answer.id(), warning)
                                        .after());

        for (Node node : List.of(here, there)) {
            assertThat(posts(node, otter).get(1).warning()).isEqualTo(warning.stored());
        }
    }

    @Test
    void aNewAnswerIsThere() {
        say(otter, "another answer");

        assertThat(texts(here, river)).endsWith("another answer");
        assertThat(texts(there, wren)).endsWith("another answer");
    }

    @Test
    void aQuoteIsThereAndGoesWithWhatItQuotes() {
        Post quoting = say(otter, "I think so, too");
        texts(here, river);
        quotes.keep(quoting.id(), topic, answer.id() + "-0-9");
        assertThat(quoted(here)).containsExactly("an answer");
        assertThat(quoted(there)).containsExactly("an answer");

        house.setAside(answer.id(), Post.State.REMOVED);

        assertThat(quoted(here)).containsExactly("");
        assertThat(quoted(there)).containsExactly("");
    }

    private void nobodyReads(String text) {
        for (Visitor each : List.of(wren, otter, river)) {
            assertThat(texts(here, each)).doesNotContain(text);
            assertThat(texts(there, each)).doesNotContain(text);
        }
    }

    private List<String> quoted(Node node) {
        return node.reader.first(find(river), river).quotes().stream()
                .map(Quotes.Kept::words)
                .toList();
    }

    private List<String> texts(Node node, Visitor reader) {
        return posts(node, reader).stream().map(Post::text).toList();
    }

    private List<Post> posts(Node node, Visitor reader) {
        return node.reader.first(find(reader), reader).posts();
    }

    private Topic find(Visitor reader) {
        return topics.find(forum.id(), topic, reader.account(), false).orElseThrow();
    }

    private static Post open(String text) {
        return stored(
                new NewPost(
                        forum,
                        otter,
                        false,
                        null,
                        new NewPost.NewTopic(Shelf.FORUM, "A title"),
                        UUID.randomUUID(),
                        text,
                        false));
    }

    private Post say(Visitor who, String text) {
        return stored(new NewPost(forum, who, false, topic, null, UUID.randomUUID(), text, false));
    }

    private static Post stored(NewPost post) {
        return ((Said.Stored) house.posts().sayAndWait(post)).post();
    }

    /** A node's reader. It counts the pages that are read: each asks for its support once. */
    private static final class Node implements Support {

        private int reads;
        private final TopicReader reader =
                new TopicReader(house.store(), quotes, this, Clock.systemUTC());

        @Override
        public boolean isOffered(Room room) {
            return false;
        }

        @Override
        public Optional<List<Sent>> sent(Collection<Long> posts) {
            reads++;
            return Optional.of(List.of());
        }

        @Override
        public Map<Long, Signs> of(
                Visitor reader, Room room, Collection<Long> posts, Optional<List<Sent>> sent) {
            return Map.of();
        }

        @Override
        public Map<String, Set<Long>> senders(Room room, long post) {
            return Map.of();
        }
    }
}
