package org.sharon.core.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.Visitor;

/** Timelines on the pages of members, in a room with a forum. */
class TimelineIT {

    private static final Ward ward =
            Ward.bringing(Brought.with(List.of(), List.of()), NONE, new ProfilesModule());

    private final Visitor wren = ward.member("shed-key");
    private final Caller owner = new Caller(ward, wren);
    private final Caller reader = new Caller(ward, ward.member("shed-key"));

    private String page;

    @BeforeEach
    void wrenHasWrittenInTheRoom() throws Exception {
        ward.get(Posts.class)
                .sayAndWait(
                        new NewPost(
                                ward.room("beds"),
                                wren,
                                false,
                                null,
                                new NewPost.NewTopic(Shelf.FORUM, "Beans"),
                                UUID.randomUUID(),
                                "They are up.",
                                true));
        page = owner.open("/rooms/beds/me").headers().firstValue("location").orElseThrow();
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void whatSomebodyWantsToRememberStandsByTheMonth() throws Exception {
        add("A year on", "", "2024", "That was a year.");
        add("A first step", "3", "2024", "I went out.");
        add("I asked for help", "", "", "No date for this.");
        add("Finished treatment", "11", "2025", "Said goodbye.");

        assertThat(reader.read(page + "/timeline"))
                .containsSubsequence(
                        "The timeline of",
                        "Finished treatment",
                        "November 2025",
                        "A first step",
                        "March 2024",
                        "A year on",
                        "2024",
                        "I asked for help",
                        "No date")
                .doesNotContain("What was it?");
        assertThat(reader.read(page)).contains("See the whole timeline", "Said goodbye.");
        assertThat(reader.open("/rooms/beds/wall"))
                .returns(200, HttpResponse::statusCode)
                .extracting(HttpResponse::body, STRING)
                .doesNotContain("Said goodbye.");
    }

    @Test
    void aFormThatCannotBeTakenKeepsWhatWasTyped() throws Exception {
        assertThat(add("", "", "", "Words.").body()).contains("Choose what it was.", "Words.");
        assertThat(add("A year on", "5", "", "Words.").body()).contains("Write the year too");
        assertThat(add("A year on", "", "soon", "Words.").body()).contains("with four numbers");
        assertThat(add("A year on", "", "2999", "Words.").body())
                .contains("Choose a month that has begun.");
        HttpResponse<String> empty = add("A year on", "", "2024", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write something first.", "value=\"2024\"");
    }

    @Test
    void theRulesReadItAndAskOrHold() throws Exception {
        HttpResponse<String> asked = add("A year on", "", "2024", "pebble");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Put it there like this", "pebble");

        assertThat(add("A year on", "", "2024", "nettle").body())
                .contains("A person will read this first");
        assertThat(owner.read(page + "/timeline")).contains("nettle", "Waiting to be read");
        assertThat(reader.read(page + "/timeline")).doesNotContain("nettle");

        long before = ward.newest("alert");
        assertThat(add("A year on", "", "2024", "lightning").body()).contains("999");
        assertThat(ward.newest("alert")).isGreaterThan(before);
    }

    @Test
    void itsOwnerChangesItTakesItAwayAndPutsItBack() throws Exception {
        add("A first step", "3", "2024", "Into the garden.");
        long topic = ward.newest("topic");
        String change = "/rooms/beds/topics/" + topic + "/milestone";

        assertThat(reader.open(change).statusCode()).isEqualTo(404);
        assertThat(reader.post(change, "milestone", "A year on").statusCode()).isEqualTo(404);
        assertThat(owner.read(change)).contains("value=\"2024\"");
        owner.post(change, "milestone", "A year on", "month", "", "year", "2023");
        assertThat(reader.read(page + "/timeline"))
                .contains("A year on", "2023", "Into the garden.")
                .doesNotContain("A first step");

        assertThat(reader.post("/rooms/beds/topics/" + topic + "/take").statusCode())
                .isEqualTo(404);
        owner.post("/rooms/beds/topics/" + topic + "/take");
        assertThat(reader.read(page + "/timeline")).doesNotContain("Into the garden.");
        owner.post(page + "/put-back", "topic", topic + "");
        assertThat(reader.read(page + "/timeline")).contains("Into the garden.");
    }

    @Test
    void whoHoldsAKeyThatGoesWithoutHasNoneAndFindsNone() throws Exception {
        add("A first step", "3", "2024", "A line that could hurt.");
        long topic = ward.newest("topic");
        Caller grieving = new Caller(ward, ward.member("shed-key", "pond-key"));

        assertThat(grieving.read(page)).doesNotContain("A line that could hurt.");
        assertThat(grieving.open(page + "/timeline").statusCode()).isEqualTo(404);
        assertThat(grieving.open("/rooms/beds/topics/" + topic).statusCode()).isEqualTo(404);
        assertThat(grieving.read("/rooms/beds/me")).doesNotContain("timeline");

        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO account_key (account, trust, service, key_id,"
                                                + " granted_at) VALUES (?, 1, 'garden', 'pond-key',"
                                                + " UTC_TIMESTAMP(3))",
                                        wren.account()));
        assertThat(reader.read(page)).doesNotContain("A line that could hurt.");
        assertThat(owner.read(page)).as("their own page").doesNotContain("My timeline");
        assertThat(add("A year on", "", "2024", "More.").statusCode()).isEqualTo(404);
        assertThat(new Caller(ward, ward.clinician()).read(page + "/timeline"))
                .contains("A line that could hurt.");
    }

    @Test
    void forEverybodyWithoutTheKeyThereIsNoSuchTimeline() throws Exception {
        add("A first step", "", "", "Only for the beds.");
        Caller stranger = new Caller(ward, ward.member("pond-key"));

        assertThat(stranger.open(page + "/timeline").statusCode()).isEqualTo(404);
        assertThat(reader.post(page + "/timeline", "text", "On yours.").statusCode())
                .as("somebody else’s")
                .isEqualTo(404);
    }

    @Test
    void aSwitchTakesTimelinesFromEveryPageAndKeepsWhatWasWritten() throws Exception {
        add("A first step", "3", "2024", "Still here afterwards.");
        long topic = ward.newest("topic");
        String milestone = "/rooms/beds/topics/" + topic;

        switched(false);
        until(() -> !reader.read(page).contains("The timeline of"));

        assertThat(reader.read(page)).doesNotContain("Still here afterwards.");
        assertThat(owner.read(page)).doesNotContain("My timeline", "Still here afterwards.");
        for (String path : List.of(page + "/timeline", milestone, milestone + "/page")) {
            assertThat(reader.open(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(add("A year on", "", "2024", "Hello?").statusCode()).isEqualTo(404);
        assertThat(owner.open(milestone + "/milestone").statusCode()).isEqualTo(404);
        assertThat(reader.post(milestone + "/take").statusCode()).isEqualTo(404);

        switched(true);
        until(() -> reader.read(page + "/timeline").contains("Still here afterwards."));
    }

    private static void switched(boolean on) {
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "REPLACE INTO feature_switch (trust, service, feature, is_on,"
                                                + " changed_by, changed_at) VALUES (1, 'garden',"
                                                + " 'TIMELINE', ?, 1, UTC_TIMESTAMP(3))",
                                        on));
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        Instant late = Instant.now().plusSeconds(5);
        while (!holds.call()) {
            assertThat(Instant.now()).isBefore(late);
        }
    }

    private HttpResponse<String> add(String kind, String month, String year, String text)
            throws Exception {
        return owner.post(
                page + "/timeline",
                "key",
                UUID.randomUUID().toString(),
                "milestone",
                kind,
                "month",
                month,
                "year",
                year,
                "text",
                text);
    }
}
