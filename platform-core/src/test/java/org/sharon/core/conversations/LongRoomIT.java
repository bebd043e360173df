package org.sharon.core.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharon.core.moderation.Ward;

/** People have talked in a living room for months; a page of it reads what it shows. */
class LongRoomIT {

    private static final int POSTS = 40_000;
    private static final int PAGE = 50;

    private static final Ward ward = Ward.open();

    @BeforeAll
    static void muchIsSaid() {
        long room = ward.room("shed").id();
        long other = ward.room("pond").id();
        String say =
                """
                INSERT INTO post (trust, room, seq, author, client_key, state, text, created_at)
                SELECT %d, %d, seq, %d + seq %% 1200, UNHEX(LPAD(HEX(seq + %d), 32, '0')), 'posted',
                       'Good night', UTC_TIMESTAMP(3)
                  FROM seq_1_to_%d
                """;
        ward.database()
                .write(
                        handle -> {
                            handle.execute(
                                    """
                                    INSERT INTO account (id, trust, role, nickname, avatar,
                                                         password_hash, created_at)
                                    SELECT 100000 + seq, %d, 'member', CONCAT('Guest ', seq), 'robin', '',
                                           UTC_TIMESTAMP(3)
                                      FROM seq_0_to_1199
                                    """
                                            .formatted(Ward.TRUST));
                            handle.execute(say.formatted(Ward.TRUST, room, 100_000, 0, POSTS));
                            handle.execute(
                                    say.formatted(Ward.TRUST, other, 100_000, POSTS, POSTS / 5));
                            return handle.execute("ANALYZE TABLE post PERSISTENT FOR ALL");
                        });
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, POSTS / 2, 100})
    void aPageReadsAsManyPostsAsItShows(long before) {
        assertThat(rowsRead(PostStore.LATEST, query -> page(query).bind("before", before)))
                .isBetween((double) PAGE, PAGE + 5.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, POSTS / 2, POSTS - 100})
    void whatWasMissedReadsAsManyPostsAsItShows(long after) {
        assertThat(rowsRead(PostStore.AFTER, query -> page(query).bind("seq", after)))
                .isBetween((double) PAGE, PAGE + 5.0);
    }

    @Test
    void whatStoodAroundAPostReadsNoMoreThanThat() {
        double rows =
                rowsRead(
                        PostStore.AROUND,
                        query ->
                                query.bind("seq", POSTS / 2)
                                        .bindNull("topic", Types.BIGINT)
                                        .bind("n", 5));

        assertThat(rows).isBetween(10.0, 15.0);
    }

    private static double rowsRead(String sql, UnaryOperator<Query> with) {
        return RowsRead.of(
                ward.database(),
                sql,
                query -> with.apply(query).bind("room", ward.room("shed").id()),
                List.of("p", "post"));
    }

    private static Query page(Query query) {
        return query.bind("limit", PAGE);
    }
}
