package org.sharon.core.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.features.FeaturesModule;
import org.sharon.core.moderation.Brings;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.web.Draft;
import org.sharon.core.web.DraftForm;
import org.sharon.core.web.DraftShelf;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

class EventsIT {

    private static final String DESK = "/staff/events";
    private static final String LIST = "/rooms/beds/events";

    private static Ward ward;

    private final Caller wren = new Caller(ward, ward.member("shed-key"));
    private final Caller rowan = new Caller(ward, ward.clinician());
    private final Caller lead = new Caller(ward, ward.lead());

    @BeforeAll
    static void open() {
        ward =
                Ward.bringing(
                        Brings.content(),
                        PluginResources.of(Map.of()),
                        new FeaturesModule(),
                        new EventsModule(),
                        drafts());
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    /** What is begun is kept in memory here. */
    private static AbstractModule drafts() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                OptionalBinder.newOptionalBinder(binder(), DraftShelf.class)
                        .setBinding()
                        .toInstance(new MemoryShelf());
            }
        };
    }

    private static final class MemoryShelf implements DraftShelf {

        private final Map<String, DraftForm> kept = new ConcurrentHashMap<>();

        @Override
        public Draft find(long account, String place) {
            DraftForm form = kept.get(account + place);
            return form == null
                    ? Draft.NONE
                    : new Draft(
                            1, form.page(), form.name(), form.fields(), Map.of(), Instant.now());
        }

        @Override
        public long keep(long account, DraftForm form) {
            kept.put(account + form.place(), form);
            return 1;
        }

        @Override
        public void sent(long account, DraftForm form) {
            kept.remove(account + form.place());
        }
    }

    @AfterEach
    void switchOn() throws Exception {
        lead.post("/staff/features/garden/events", "on", "yes");
    }

    @Test
    void membersSeeWhatIsPublishedAndNoDraft() throws Exception {
        long draft = write(rowan, "Digging", "keep");
        long shown = write(rowan, "Watering", "publish");
        String page = wren.read(LIST);
        assertThat(page).contains("Watering", "7:00pm to 8:00pm").doesNotContain("Digging");
        assertThat(wren.read("/events")).contains("Watering", "The beds");
        assertThat(wren.open(LIST + "/" + draft).statusCode()).isEqualTo(404);
        assertThat(wren.read(LIST + "/" + shown))
                .contains("Watering", "Nobody counts", "Remind me")
                .doesNotContain("/rooms/pond");
        assertThat(rowan.read(LIST + "/" + shown)).contains("href=\"/rooms/pond\"");

        rowan.post(DESK + "/" + draft + "/publish");

        assertThat(wren.read(LIST)).contains("Digging");
    }

    @Test
    void whatIsCorrectedAndCancelledSaysSo() throws Exception {
        long event = write(rowan, "Sowing", "publish");
        String desk = DESK + "/" + event;
        assertThat(location(rowan.post(desk + "/correct", fields("Sowing seeds", "revision", "1"))))
                .contains("done=corrected");
        assertThat(wren.read(LIST + "/" + event)).contains("Sowing seeds", "Corrected");
        HttpResponse<String> late =
                rowan.post(desk + "/correct", fields("Sowing late", "revision", "1"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("A colleague has changed this event", "Sowing late");

        assertThat(rowan.post(desk + "/cancel", "reason", "").statusCode()).isEqualTo(422);
        rowan.post(desk + "/cancel", "reason", "It rains too much.");

        assertThat(wren.read(LIST + "/" + event))
                .contains("This is cancelled.", "It rains too much.")
                .doesNotContain("Remind me", "meeting.ics");
        assertThat(ward.count("SELECT COUNT(*) FROM audit WHERE action = 'event.cancelled'"))
                .isPositive();
    }

    @Test
    void peerModeratorsSuggestAndCliniciansPublish() throws Exception {
        Caller peer = new Caller(ward, ward.peer("shed-key"));
        assertThat(location(peer.post(DESK + "/new", fields("Weeding", "step", "publish"))))
                .contains("done=proposed");
        long event = ward.newest("room_event");
        assertThat(peer.read(DESK)).contains("Weeding", "Draft");
        assertThat(new Caller(ward, ward.peer("shed-key")).read(DESK)).doesNotContain("Weeding");
        assertThat(peer.post(DESK + "/" + event + "/publish").statusCode()).isEqualTo(404);
        assertThat(peer.post(DESK + "/" + event + "/cancel").statusCode()).isEqualTo(404);
        assertThat(wren.read(LIST)).doesNotContain("Weeding");

        rowan.post(DESK + "/" + event + "/publish");

        assertThat(wren.read(LIST)).contains("Weeding");
        assertThat(wren.open(DESK).statusCode()).isEqualTo(404);
    }

    @Test
    void wordsOfPeerModeratorsThatWorryARuleAreAnAlert() throws Exception {
        Caller peer = new Caller(ward, ward.peer("shed-key"));
        long before = ward.count("SELECT COUNT(*) FROM alert");
        peer.post(DESK + "/new", fields("After the frost"));
        assertThat(ward.count("SELECT COUNT(*) FROM alert")).isEqualTo(before + 1);
    }

    @Test
    void everyWeekIsOneOfItsOwnUntilTheLastDay() throws Exception {
        LocalDate last = day().plusDays(22);
        String[] fields =
                fields("Raking", "weekly", "yes", "last-day", "" + last, "step", "publish");
        rowan.post(DESK + "/new", fields);
        rowan.post(DESK + "/new", fields);
        assertThat(ward.count("SELECT COUNT(*) FROM room_event WHERE title = 'Raking'"))
                .isEqualTo(4);
        HttpResponse<String> wrong =
                rowan.post(DESK + "/new", fields("Raking", "weekly", "yes", "last-day", "soon"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Write the last day", "value=\"Raking\"");
    }

    @Test
    void remindsOnceAnHourBeforeInNeutralWords() throws Exception {
        long event = write(rowan, "Pruning", "publish");
        String page = LIST + "/" + event;
        Caller river = new Caller(ward, ward.member("shed-key"));
        Caller changed = new Caller(ward, ward.member("shed-key"));
        wren.post(page + "/remind", "on", "yes");
        changed.post(page + "/remind", "on", "yes");
        changed.post(page + "/remind", "on", "no");
        assertThat(wren.read(page)).contains("Do not remind me");
        EventTeller teller = ward.get(EventTeller.class);
        teller.tellWhatIsDue();
        assertThat(wren.read("/notices")).doesNotContain("starts soon");

        begins(event, 50);
        teller.tellWhatIsDue();
        teller.tellWhatIsDue();

        assertThat(wren.read("/notices"))
                .containsOnlyOnce("Something you chose starts soon")
                .doesNotContain("Pruning");
        assertThat(river.read("/notices")).doesNotContain("starts soon");
        assertThat(changed.read("/notices")).doesNotContain("starts soon");

        begins(event, -60 * 25);
        teller.tellWhatIsDue();
        assertThat(ward.count("SELECT COUNT(*) FROM event_reminder WHERE event = " + event))
                .as("a day after it")
                .isZero();
    }

    @Test
    void tellsWhoeverWantsToBeRemindedThatItHasChangedOrIsCancelled() throws Exception {
        long event = write(rowan, "Weeding", "publish");
        String page = LIST + "/" + event;
        Caller waits = new Caller(ward, ward.member("shed-key"));
        Caller doesNot = new Caller(ward, ward.member("shed-key"));
        waits.post(page + "/remind", "on", "yes");

        rowan.post(DESK + "/" + event + "/correct", fields("Weeding early", "revision", "1"));

        assertThat(waits.read("/notices"))
                .containsOnlyOnce("Something you chose has changed")
                .doesNotContain("Weeding");

        waits.post("/notices/read");
        rowan.post(DESK + "/" + event + "/cancel", "reason", "It rains too much.");

        assertThat(waits.read("/notices")).contains("Something you chose has changed");
        assertThat(doesNot.read("/notices")).doesNotContain("has changed");
    }

    @Test
    void goesIntoTheListOfItsMonthAfterADay() throws Exception {
        long event = write(rowan, "Mowing", "publish");
        begins(event, -60 * 25);
        String month =
                Instant.now()
                        .minus(25, ChronoUnit.HOURS)
                        .atZone(When.LONDON)
                        .toString()
                        .substring(0, 7);
        assertThat(wren.read(LIST)).doesNotContain("Mowing");
        assertThat(wren.read(LIST + "/past?month=" + month)).contains("Mowing");
        assertThat(wren.open(LIST + "/past?month=never").statusCode()).isEqualTo(200);
        assertThat(wren.read(LIST + "/" + event)).contains("This is over.");
    }

    @Test
    void thePastBeginsWithTheFirstEventAndEndsNow() throws Exception {
        long event = write(rowan, "Digging", "publish");
        begins(event, -60 * 24 * 70);
        ZonedDateTime now = Instant.now().atZone(When.LONDON);
        YearMonth first = YearMonth.from(now.minusDays(70));
        String past = LIST + "/past?month=";

        assertThat(wren.read(past + first))
                .contains("Digging", "The month after")
                .doesNotContain("The month before");
        assertThat(wren.read(past + first.plusMonths(1))).contains("The month before");
        for (YearMonth none :
                List.of(
                        first.minusMonths(1),
                        YearMonth.of(2001, 1),
                        YearMonth.from(now).plusMonths(1),
                        YearMonth.of(9999, 12))) {
            assertThat(wren.open(past + none).statusCode()).as(none.toString()).isEqualTo(404);
        }
        assertThat(wren.read(LIST + "/past")).doesNotContain("The month after");
    }

    @Test
    void wordsOfTheTeamOnAWelshPageSayThatTheyAreEnglish() throws Exception {
        String event = LIST + "/" + write(rowan, "Weeding", "publish");

        assertThat(wren.read(event + "?language=cy")).contains("<h1 lang=\"en\">Weeding</h1>");
        assertThat(wren.read(LIST + "?language=cy")).contains("lang=\"en\">Weeding</span>");
        assertThat(wren.read(event + "?language=en"))
                .contains("<h1>Weeding</h1>")
                .doesNotContain("<h1 lang");
    }

    @Test
    void aCalendarLearnsNothing() throws Exception {
        long event = write(rowan, "Composting", "publish");
        HttpResponse<byte[]> file = wren.fetch(LIST + "/" + event + "/meeting.ics");
        assertThat(file.headers().firstValue("content-disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"meeting.ics\"");
        assertThat(new String(file.body()))
                .contains("SUMMARY:Meeting")
                .doesNotContainIgnoringCase("compost", "beds", "garden", "127.0.0.1");
    }

    @Test
    void switchedOffThereIsNothingOfIt() throws Exception {
        long event = write(rowan, "Resting", "publish");
        lead.post("/staff/features/garden/events", "on", "no");
        for (String page :
                List.of("/events", LIST, LIST + "/past", LIST + "/" + event, DESK + "/new")) {
            assertThat(rowan.open(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(wren.open(LIST + "/" + event + "/meeting.ics").statusCode()).isEqualTo(404);
        assertThat(wren.post(LIST + "/" + event + "/remind").statusCode()).isEqualTo(404);
        assertThat(rowan.read(DESK)).contains("None of your services has events.");
    }

    @Test
    void whoeverHasNoKeyFindsNothing() throws Exception {
        long event = write(rowan, "Hoeing", "publish");
        for (Visitor other :
                List.of(
                        ward.member("pond-key"),
                        ward.memberOfOtherTrust("shed-key"),
                        ward.clinicianOfOtherService(),
                        ward.clinicianOfOtherTrust(),
                        ward.administrator())) {
            Caller caller = new Caller(ward, other);
            for (String page : List.of("", "/meeting.ics")) {
                assertThat(caller.open(LIST + "/" + event + page).statusCode()).isEqualTo(404);
            }
            assertThat(caller.post(LIST + "/" + event + "/remind").statusCode()).isEqualTo(404);
            for (String way : List.of("/publish", "/correct", "/cancel", "/remove")) {
                assertThat(caller.post(DESK + "/" + event + way, "reason", "No").statusCode())
                        .as(way)
                        .isEqualTo(404);
            }
            assertThat(caller.read("/events")).doesNotContain("Hoeing");
        }
    }

    private static LocalDate day() {
        return Instant.now().atZone(When.LONDON).toLocalDate().plusDays(3);
    }

    @Test
    void whatIsBegunIsKeptUntilItIsSent() throws Exception {
        String form = DESK + "/new";
        String[] begun = fields("Raking leaves", "step", "publish", "weekly", "yes");
        assertThat(rowan.post(form, draft(form, begun)).statusCode()).isEqualTo(422);

        assertThat(rowan.read(form))
                .contains("We kept what you wrote.", "value=\"Raking leaves\"", "Come as you are.")
                .containsPattern("id=\"weekly\"[^>]* checked")
                .doesNotContain("There is a problem");
        assertThat(lead.read(form)).doesNotContain("Raking leaves");

        rowan.post(form, draft(form, fields("Raking leaves", "step", "publish")));
        assertThat(rowan.read(form)).doesNotContain("Raking leaves");
    }

    @Test
    void aChangeThatWasBegunDoesNotUndoWhatAColleagueChangedSince() throws Exception {
        long event = write(rowan, "Mulching", "publish");
        String desk = DESK + "/" + event;
        String change = desk + "/correct";
        String[] begun = fields("", "revision", "1");
        assertThat(rowan.post(change, draft(change, begun)).statusCode()).isEqualTo(422);
        lead.post(change, fields("Mulching early", "revision", "1"));

        String page = rowan.read(desk);
        assertThat(page).contains("We kept what you wrote.", "name=\"revision\" value=\"1\"");
        HttpResponse<String> late =
                rowan.post(change, draft(change, fields("Mulching late", "revision", "1")));
        assertThat(late.body())
                .contains("A colleague has changed this event", "Mulching late")
                .contains("name=\"revision\" value=\"2\"");
        rowan.post(desk + "/cancel", draft(desk + "/cancel", "reason", "r".repeat(301)));
        assertThat(rowan.read(desk)).contains("value=\"" + "r".repeat(301) + "\"");
    }

    /** The fields with those by which a form is kept. */
    private static String[] draft(String place, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("draft-place", place, "draft-page", place, "draft-name", "An event"));
        all.addAll(List.of("draft-writer", UUID.randomUUID().toString(), "draft-base", "0"));
        return all.toArray(String[]::new);
    }

    private static long write(Caller by, String title, String step) throws Exception {
        assertThat(location(by.post(DESK + "/new", fields(title, "step", step))))
                .startsWith(DESK + "?done=");
        return ward.newest("room_event");
    }

    private static String[] fields(String title, String... more) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "key",
                                UUID.randomUUID().toString(),
                                "room",
                                "beds",
                                "title",
                                title,
                                "text",
                                "Come as you are."));
        fields.addAll(List.of("day", "" + day(), "time", "19:00", "minutes", "60"));
        fields.addAll(List.of("where", "pond", "place", "By the wall", "leader", "A nurse"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static void begins(long event, long minutes) {
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE room_event SET starts_at ="
                                                + " UTC_TIMESTAMP(3) + INTERVAL ? MINUTE"
                                                + " WHERE id = ?",
                                        minutes,
                                        event));
        ward.get(Events.class).forget(Ward.TRUST);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError(answer.body()));
    }
}
