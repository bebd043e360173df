package org.sharon.core.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** A topic that people have answered for years, among many others; a page reads what it shows. */
class LongTopicIT {

    private static final int ANSWERS = 20_000;
    private static final int TOPICS = 5_000;

    /** A page has 20, and for each topic its first post is read too. */
    private static final double MOST_READ = 60;

    private static final House house = new House(Cases.gate(), new Cases(), Set.of());
    private static final Visitor wren = house.member("Wren");
    private static final Room room = house.room("forum", Room.Kind.FORUM);

    @BeforeAll
    static void muchIsAnswered() {
        String topics =
                """
                INSERT INTO topic (id, trust, room, shelf, title, author, visible, created_at, last_at)
                SELECT seq, %d, %d, 'forum', 'A title', %d, TRUE, '2026-01-01' + INTERVAL seq MINUTE,
                       '2026-01-01' + INTERVAL seq MINUTE
                  FROM seq_1_to_%d
                """;
        String posts =
                """
                INSERT INTO post (trust, room, seq, topic, opens_topic, author, client_key, state, text,
                                  created_at)
                SELECT %d, %d, seq, IF(seq <= %d, 1, seq - %d), seq = 1 OR seq > %d, %d,
                       UNHEX(LPAD(HEX(seq), 32, '0')), 'posted', 'Good night', UTC_TIMESTAMP(3)
                  FROM seq_1_to_%d
                """;
        house.database()
                .write(
                        handle -> {
                            handle.execute(
                                    topics.formatted(
                                            room.trust(), room.id(), wren.account(), TOPICS));
                            handle.execute(
                                    posts.formatted(
                                            room.trust(),
                                            room.id(),
                                            ANSWERS,
                                            ANSWERS - 1,
                                            ANSWERS,
                                            wren.account(),
                                            ANSWERS + TOPICS - 1));
                            handle.execute("ANALYZE TABLE topic PERSISTENT FOR ALL");
                            return handle.execute("ANALYZE TABLE post PERSISTENT FOR ALL");
                        });
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void theFirstPageReadsWhatItShows() {
        assertThat(rowsRead(PostStore.FIRST_OF_TOPIC, LongTopicIT::inTopic)).isLessThan(MOST_READ);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, ANSWERS / 2, ANSWERS - 30})
    void aPageFurtherOnReadsWhatItShows(long place) {
        assertThat(rowsRead(PostStore.AFTER_IN_TOPIC, query -> inTopic(query).bind("place", place)))
                .isLessThan(MOST_READ);
        assertThat(
                        rowsRead(
                                PostStore.BEFORE_IN_TOPIC,
                                query -> inTopic(query).bind("place", place + 25)))
                .isLessThan(MOST_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-01-01T00:00:00Z", "2026-01-03T00:00:00Z"})
    void aShelfReadsTheTopicsItShows(String from) {
        assertThat(
                        rowsRead(
                                TopicStore.newestFirst(Shelf.FORUM),
                                query ->
                                        query.bind("room", room.id())
                                                .bind("shelf", "forum")
                                                .bind("at", Instant.parse(from))
                                                .bind("id", Long.MAX_VALUE)
                                                .bind("viewer", wren.account())
                                                .bind("limit", 21)))
                .isLessThan(MOST_READ);
    }

    private static Query inTopic(Query query) {
        return query.bind("topic", 1).bind("viewer", wren.account()).bind("limit", 20);
    }

    private static double rowsRead(String sql, UnaryOperator<Query> with) {
        return RowsRead.of(house.database(), sql, with, List.of("p", "t", "post", "topic"));
    }
}
