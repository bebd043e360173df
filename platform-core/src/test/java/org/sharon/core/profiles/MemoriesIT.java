package org.sharon.core.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.HomePart.Note;
import org.sharon.core.web.Visitor;

/** What members wrote a year ago. */
class MemoriesIT {

    private static final Ward ward =
            Ward.bringing(Brought.with(List.of(), List.of()), NONE, new ProfilesModule());

    private final Memories memories = ward.get(Memories.class);
    private final Visitor wren = ward.member("shed-key");
    private final Caller phone = new Caller(ward, wren);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void nobodyIsRemindedWhoDidNotAsk() throws Exception {
        writtenAYearAgo("I sat in the garden.");

        assertThat(shown(wren)).isEmpty();
        assertThat(phone.read("/me/wall")).contains("Do you want memories?");
    }

    @Test
    void whoeverAsksReadsItForADayAndThenNotForAYear() throws Exception {
        writtenAYearAgo("I sat in the garden.");
        phone.post("/me/memories", "memories", "yes");

        assertThat(shown(wren)).containsExactly("I sat in the garden.");
        memories.choose(wren, true);
        assertThat(shown(wren)).as("later that day").hasSize(1);

        run("UPDATE profile SET memory_at = memory_at - INTERVAL 2 DAY WHERE account = ");
        memories.choose(wren, true);
        assertThat(shown(wren)).isEmpty();

        run("UPDATE profile SET memory_at = memory_at - INTERVAL 1 YEAR WHERE account = ");
        memories.choose(wren, true);
        assertThat(shown(wren)).hasSize(1);

        phone.post("/me/memories", "memories", "no");
        assertThat(shown(wren)).isEmpty();
    }

    @Test
    void wordsThatAnybodyHadToLookAtAreNeverBroughtBack() throws Exception {
        writtenAYearAgo("There is frost tonight.");
        memories.choose(wren, true);

        assertThat(shown(wren)).as("with an alert").isEmpty();

        writtenAYearAgo("I sat in the garden.");
        run("UPDATE post SET warning = 'loss' WHERE author = ");
        memories.choose(wren, true);
        assertThat(shown(wren)).as("with a warning").isEmpty();
    }

    @Test
    void whatWasTakenAwayOrStandsBehindALostKeyIsNotBroughtBack() throws Exception {
        long topic = writtenAYearAgo("I sat in the garden.");
        memories.choose(wren, true);
        phone.post("/rooms/beds/topics/" + topic + "/take");

        assertThat(shown(wren)).isEmpty();

        Visitor grieving = ward.member("shed-key", "pond-key");
        Caller theirs = new Caller(ward, grieving);
        write(theirs, "Before it all.");
        aYearAgo(ward.newest("topic"));
        memories.choose(grieving, true);
        assertThat(shown(grieving)).as("without a timeline").isEmpty();
    }

    private List<String> shown(Visitor visitor) {
        return memories.notes(visitor).map(Note::words).toList();
    }

    private long writtenAYearAgo(String text) throws Exception {
        write(phone, text);
        long topic = ward.newest("topic");
        aYearAgo(topic);
        return topic;
    }

    private static void write(Caller by, String text) throws Exception {
        String page = by.open("/rooms/beds/me").headers().firstValue("location").orElseThrow();
        by.post(page + "/wall", "key", UUID.randomUUID().toString(), "text", text);
    }

    private static void aYearAgo(long topic) {
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE topic SET created_at = created_at - INTERVAL 1 YEAR"
                                                + " - INTERVAL 1 DAY WHERE id = ?",
                                        topic));
    }

    private void run(String sql) {
        ward.database().write(handle -> handle.execute(sql + wren.account()));
    }
}
