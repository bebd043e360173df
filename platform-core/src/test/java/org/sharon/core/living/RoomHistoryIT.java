package org.sharon.core.living;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

class RoomHistoryIT {

    private static final String ROOM = "/rooms/shed";
    private static final LocalDate TODAY = LocalDate.now(When.LONDON);

    private static final Ward ward = Ward.with(new LivingModule(), new Rest());
    private static final Caller wren = new Caller(ward, ward.member("shed-key"));

    /** What the platform binds beside the living rooms. */
    private static final class Rest extends AbstractModule {

        @Override
        protected void configure() {
            bind(LivingLimits.class).toInstance(new LivingLimits(true));
        }
    }

    /** On one day long ago more than one page holds, a month later one thing, and one today. */
    @BeforeAll
    static void muchIsSaid() {
        Visitor robin = ward.member("shed-key");
        for (int i = 1; i <= 60; i++) {
            saidOn(robin, TODAY.minusDays(60), "long ago " + i + ".");
        }
        saidOn(robin, TODAY.minusDays(30), "a month ago");
        saidOn(robin, TODAY, "only now");
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void aDayBeginsWithItsFirstMessageAndGoesOnFromThere() throws Exception {
        String day = read("?day=" + TODAY.minusDays(60));
        assertThat(day)
                .contains("<h2>" + When.weekdayAndDay(TODAY.minusDays(60)) + "</h2>")
                .contains("long ago 1.", "long ago 50.")
                .doesNotContain("long ago 51.", "Earlier messages", "Nobody wrote here");

        String later = wren.read(link(day, "Later messages"));
        assertThat(later)
                .contains("long ago 51.", "a month ago", "only now", "Earlier messages")
                .doesNotContain("long ago 50.", "Later messages");
        assertThat(wren.read(link(later, "Earlier messages")))
                .contains("long ago 1.", "Later messages");
    }

    @Test
    void anEmptyDayShowsWhatCameNextAndSaysSo() throws Exception {
        assertThat(read("?day=" + TODAY.minusDays(40)))
                .contains("Nobody wrote here on " + When.weekdayAndDay(TODAY.minusDays(40)))
                .contains("These are the next messages.", "a month ago")
                .doesNotContain("long ago 60.");
        assertThat(read("?day=" + TODAY.minusDays(400)))
                .contains("These are the first messages.", "long ago 1.");
    }

    @Test
    void aRoomThatIsQuietSinceThatDayShowsItsLastMessages() throws Exception {
        Visitor frog = ward.member("pond-key");
        Caller caller = new Caller(ward, frog);
        assertThat(caller.read("/rooms/pond?day=" + TODAY))
                .contains("Nobody has written here yet.")
                .doesNotContain("Go to a day");
        move(ward.says(frog, "pond", "a ripple").post().id(), TODAY.minusDays(9));

        assertThat(caller.read("/rooms/pond?day=" + TODAY.minusDays(3)))
                .contains("These are the last messages before it.", "a ripple");
    }

    @Test
    void whateverIsTypedLeadsToTheRoom() throws Exception {
        for (String day :
                List.of(
                        "tomorrow",
                        "2026-02-31",
                        "%2B99999-01-01",
                        "0000-01-01",
                        "-1",
                        "9999-12-31")) {
            assertThat(read("?day=" + day))
                    .as(day)
                    .contains("only now", "Write a message", "We could not read that day.");
        }
        assertThat(read("?day=" + TODAY.plusDays(1)))
                .contains("That day has not come yet.", "only now");
        assertThat(wren.open(ROOM + "?after=x").statusCode()).isEqualTo(404);
        HttpResponse<String> end = wren.open(ROOM + "?after=9000000");
        assertThat(end.headers().firstValue("location")).contains(ROOM);
    }

    @Test
    void theRoomItselfSaysWhenADayBeganAndLeadsToOthers() throws Exception {
        assertThat(read(""))
                .contains("<h2>" + When.weekdayAndDay(TODAY.minusDays(30)) + "</h2>")
                .contains("<h2>" + When.weekdayAndDay(TODAY) + "</h2>")
                .contains("min=\"" + TODAY.minusDays(60) + "\"", "max=\"" + TODAY + "\"")
                .contains("?day=" + TODAY.minusDays(1) + "\">Yesterday</a>");
    }

    @Test
    void whoeverHasNoKeyFindsNoDay() throws Exception {
        Caller other = new Caller(ward, ward.member("pond-key"));
        for (String query : List.of("?day=" + TODAY, "?after=1", "?before=9")) {
            assertThat(other.open(ROOM + query).statusCode()).isEqualTo(404);
        }
    }

    private static String read(String query) throws Exception {
        return wren.read(ROOM + query);
    }

    private static String link(String page, String words) {
        return page.replaceFirst("(?s).*href=\"([^\"]*)\"[^>]*>" + words + "<.*", "$1");
    }

    private static void saidOn(Visitor author, LocalDate day, String text) {
        move(ward.says(author, "shed", text).post().id(), day);
    }

    private static void move(long post, LocalDate day) {
        LocalTime noon = day.equals(TODAY) ? LocalTime.now(When.LONDON) : LocalTime.NOON;
        ward.database()
                .write(
                        handle ->
                                handle.createUpdate(
                                                "UPDATE post SET created_at = :at WHERE id = :post")
                                        .bind(
                                                "at",
                                                day.atTime(noon)
                                                        .atZone(When.LONDON)
                                                        .withZoneSameInstant(ZoneOffset.UTC)
                                                        .toInstant())
                                        .bind("post", post)
                                        .execute());
    }
}
