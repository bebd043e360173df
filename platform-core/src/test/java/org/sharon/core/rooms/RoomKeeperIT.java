package org.sharon.core.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.Services;

class RoomKeeperIT {

    private static final Ward ward = Ward.open();

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void mendsARoomThatIsNotAsTheVersionSays() {
        ward.database().write(handle -> handle.execute("UPDATE room SET welcome = 'Gone.'"));

        prepare();

        assertThat(count("room WHERE welcome = 'Gone.'")).isZero();
    }

    @Test
    void mendsWhatAKeyOpens() {
        long before = count("key_opens");
        assertThat(before).isPositive();
        ward.database().write(handle -> handle.execute("DELETE FROM key_opens LIMIT 1"));

        prepare();

        assertThat(count("key_opens")).isEqualTo(before);
    }

    @Test
    void takesAwayWhatAKeyOpensNoMore() {
        long before = count("key_opens");
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO key_opens (trust, service, key_id, room)"
                                                + " SELECT trust, service, 'old-key', id FROM room"
                                                + " LIMIT 1"));

        prepare();

        assertThat(count("key_opens")).isEqualTo(before);
    }

    private static void prepare() {
        ward.get(Services.class).list().forEach(ward.get(RoomKeeper.class)::prepare);
    }

    private static long count(String what) {
        return ward.database()
                .read(
                        handle ->
                                handle.createQuery("SELECT COUNT(*) FROM " + what)
                                        .mapTo(Long.class)
                                        .one());
    }
}
