package org.sharon.core.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Ward;
import org.sharon.core.rooms.RoomVisits.News;
import org.sharon.core.web.Visitor;

class RoomVisitsIT {

    private static final Ward ward = Ward.open();

    private final RoomVisits visits = ward.get(RoomVisits.class);
    private final Room shed = ward.room("shed");

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void whatOthersWroteSinceIsNew() {
        Visitor wren = ward.member("shed-key");
        Visitor river = ward.member("shed-key");
        ward.says(river, "shed", "roses");
        assertThat(news(wren).fresh()).as("where nobody has been").isFalse();

        visits.been(wren, shed);
        await(
                () ->
                        ward.count(
                                        "SELECT COUNT(*) FROM room_visit WHERE account = "
                                                + wren.account())
                                == 1);
        assertThat(news(wren).fresh()).isFalse();

        ward.says(wren, "shed", "lilies");
        assertThat(news(wren).fresh()).as("one's own words").isFalse();
        ward.says(river, "shed", "a nettle");
        assertThat(news(wren).fresh()).as("what is held").isFalse();
        ward.says(river, "shed", "tulips");
        assertThat(news(wren).fresh()).isTrue();

        visits.been(wren, shed);
        await(() -> !news(wren).fresh());
    }

    @Test
    void aLivingRoomTellsWhetherPeopleTalkedToday() {
        Visitor wren = ward.member("shed-key", "pond-key");
        Room pond = ward.room("pond");
        assertThat(visits.newsIn(wren, List.of(pond)).get(pond.id()).today()).isFalse();

        ward.says(wren, "pond", "ducks");
        assertThat(visits.newsIn(wren, List.of(pond)).get(pond.id()).today()).isTrue();

        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE post SET created_at = created_at - INTERVAL 2 DAY"
                                                + " WHERE room = ?",
                                        pond.id()));
        assertThat(visits.newsIn(wren, List.of(pond)).get(pond.id()).today()).isFalse();
    }

    @Test
    void whatIsNewIsFoundAtTheEndOfALongRoom() {
        Visitor wren = ward.member("shed-key");
        Visitor river = ward.member("shed-key");
        Room beds = ward.room("beds");
        int posts = 20_000;
        ward.database()
                .write(
                        handle -> {
                            handle.execute(
                                    """
                                    INSERT INTO post (trust, room, seq, author, client_key, state, text,
                                                      created_at)
                                    SELECT ?, ?, seq, ?, UNHEX(LPAD(HEX(seq), 32, '0')), 'posted', 'Good night',
                                           UTC_TIMESTAMP(3)
                                      FROM seq_1_to_20000
                                    """,
                                    Ward.TRUST,
                                    beds.id(),
                                    river.account());
                            handle.execute(
                                    "UPDATE room SET next_seq = ? WHERE id = ?",
                                    posts + 1,
                                    beds.id());
                            handle.execute(
                                    "INSERT INTO room_visit (account, room, place) VALUES (?, ?, ?)",
                                    wren.account(),
                                    beds.id(),
                                    posts);
                            return handle.execute("ANALYZE TABLE post PERSISTENT FOR ALL");
                        });

        long before = looked();
        assertThat(visits.newsIn(wren, List.of(shed, beds)).get(beds.id()).fresh()).isFalse();
        assertThat(looked() - before).as("looked at, where nothing is new").isLessThan(1_000);

        ward.says(river, "beds", "the peas are up");
        before = looked();
        assertThat(visits.newsIn(wren, List.of(shed, beds)).get(beds.id()).fresh()).isTrue();
        assertThat(looked() - before).as("looked at, where something is").isLessThan(1_000);
    }

    /** How many rows and entries of indexes the database has looked at until now. */
    private static long looked() {
        return ward
                .database()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SHOW GLOBAL STATUS WHERE Variable_name IN"
                                                        + " ('Handler_icp_attempts', 'Handler_read_next',"
                                                        + " 'Handler_read_prev')")
                                        .map((row, context) -> row.getLong("Value"))
                                        .list())
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private News news(Visitor visitor) {
        return visits.newsIn(visitor, List.of(shed)).get(shed.id());
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
        }
    }
}
