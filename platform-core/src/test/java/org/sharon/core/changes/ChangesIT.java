package org.sharon.core.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.core.features.FeaturesModule;
import org.sharon.core.language.Language;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.web.Visitor;

class ChangesIT {

    private static final String PAGE = "/changes/garden";

    private static final String GRANTED =
            """
            UPDATE account_key SET granted_at = granted_at + INTERVAL :days DAY
             WHERE account = :account
            """;

    private static final Ward ward =
            Ward.bringing(
                    Brought.with(List.of(), List.of()),
                    NONE,
                    new FeaturesModule(),
                    new ChangesModule(),
                    new Reasons());

    @AfterAll
    static void close() {
        ward.close();
    }

    @BeforeEach
    void forget() {
        ward.database().write(handle -> handle.execute("DELETE FROM service_change"));
    }

    @Test
    void membersReadWhatIsDifferentInTheirOwnRoomsAndNothingOfOthers() throws Exception {
        Visitor wren = came(-1, "shed-key");
        Visitor river = came(-1, "pond-key");

        swap();

        assertThat(new Caller(ward, wren).read(PAGE))
                .contains(
                        "The room “The shed” is called “The warm shed” now.",
                        "Wall: this is not here any more.",
                        "The words that we check for safety have changed.",
                        "I have read this")
                .doesNotContain("pond", "nettle");
        assertThat(new Caller(ward, river).read(PAGE))
                .contains("The room “The pond” has closed.")
                .doesNotContain("warm shed");
    }

    @Test
    void thePluginSaysWhatIsDifferentAndTheTrustSaysWhy() throws Exception {
        Visitor wren = came(-1, "shed-key");
        Service now = ward.get(Services.class).find("garden").orElseThrow();
        Map<String, byte[]> files =
                Map.of(
                        "messages_cy.properties",
                        "what-changed=Mae’r sied yn gynnes.".getBytes(UTF_8),
                        "messages_en.properties",
                        "what-changed=English again.".getBytes(UTF_8));
        Service next = said(now, "2.0.0", "The shed is warm. <b>Come in.</b>", files);

        swap(now, next);

        assertThat(new Caller(ward, wren).read(PAGE))
                .containsSubsequence(
                        "The shed is warm. &lt;b",
                        "<p lang=\"cy\">Mae’r sied yn gynnes.</p>",
                        "Why:",
                        "The stove in the shed was broken.")
                .doesNotContain("English again", "has not written why", "What else is different");

        ward.database().write(handle -> handle.execute("DELETE FROM service_change"));
        swap(next, said(now, "2.0.1", "The shed is warm. <b>Come in.</b>", files));
        assertThat(new Caller(ward, wren).read(PAGE))
                .as("what was said before is not said again")
                .contains("Nothing has changed since you came");
    }

    @Test
    void whoGoesBackToAnOlderVersionDoesNotReadWhatWasNewInIt() throws Exception {
        Visitor wren = came(-1, "shed-key");
        Service now = ward.get(Services.class).find("garden").orElseThrow();
        Service old = said(now, "0.9.0", "The shed is new.", Map.of());

        swap(now, old);
        assertThat(new Caller(ward, wren).read(PAGE)).contains("Nothing has changed");

        swap(now, said(other(now, rooms(), now.features()), "0.8.0", "It is new.", Map.of()));
        assertThat(new Caller(ward, wren).read(PAGE))
                .contains("We have gone back to how it was before.", "The warm shed")
                .doesNotContain("It is new.");
    }

    @Test
    void aReasonAloneIsToldAndSoIsThatAServiceHasOpened() throws Exception {
        Visitor wren = came(-1, "shed-key");
        Service now = ward.get(Services.class).find("garden").orElseThrow();

        swap(now, other(now, now.rooms(), now.features(), "2.0.0"));
        assertThat(new Caller(ward, wren).read(PAGE))
                .contains("It looks the same to you.", "The stove in the shed was broken.");

        ward.database()
                .write(
                        handle -> {
                            ward.get(ChangeBook.class)
                                    .opened(handle, 1, "garden", "Gardeners", "Spring is here.");
                            return null;
                        });
        assertThat(new Caller(ward, wren).read(PAGE))
                .contains("“Gardeners” is open here.", "Spring is here.");
    }

    @Test
    void linesFromBeforePluginsCouldSpeakAreStillRead() {
        String json = "[{\"words\":\"A new room.\",\"keys\":[\"b\",\"a\"]}]";

        assertThat(ChangedLine.ofJson(json))
                .containsExactly(ChangedLine.plain("A new room.", Set.of("a", "b")));
        ChangedLine said = ChangedLine.said("New.", Map.of("cy", "Newydd."));
        ChangedLine room = ChangedLine.forKeys(Set.of("a"), "changes.there-is-a-new-room", "Shed");
        ChangedLine wall = ChangedLine.about(Feature.WALL, "changes.this-is-here-now");
        List<ChangedLine> all = List.of(said, room, wall);
        assertThat(ChangedLine.ofJson(ChangedLine.json(all))).isEqualTo(all);
    }

    @Test
    void eachReadsInTheirOwnLanguageWhatSomebodyChangedInAnother() throws Exception {
        Visitor wren = came(-1, "shed-key");
        swap();
        new Caller(ward, ward.lead()).post("/staff/features/garden/wall?language=cy", "on", "no");
        ward.database()
                .write(
                        handle -> {
                            Language.WELSH.speak(
                                    () ->
                                            ward.get(ChangeBook.class)
                                                    .opened(handle, 1, "garden", "Gardeners", ""));
                            return null;
                        });

        assertThat(new Caller(ward, wren).read(PAGE))
                .contains(
                        "The room “The shed” is called “The warm shed” now.",
                        "Wall: this is not here any more.",
                        "“Gardeners” is open here.");
        assertThat(new Caller(ward, wren).read(PAGE + "?language=cy"))
                .contains(
                        "Enw’r ystafell “The shed” yw “The warm shed” nawr.",
                        "Wal: nid yw hwn yma bellach.",
                        "Mae “Gardeners” ar agor yma.")
                .doesNotContain("The room “", "is not here", "is open here");
        new Caller(ward, ward.lead()).post("/staff/features/garden/wall", "on", "yes");
    }

    @Test
    void severalNodesWriteOneChange() throws Exception {
        swap();
        swap();

        assertThat(ward.count("SELECT COUNT(*) FROM service_change WHERE trust = 1")).isEqualTo(1);
        assertThat(ward.count("SELECT COUNT(*) FROM service_change WHERE trust = 2")).isEqualTo(1);
    }

    @Test
    void theNoteStandsUntilItIsClosedAndNotForWhoeverCameLater() throws Exception {
        Visitor wren = came(-1, "shed-key");
        Changes changes = ward.get(Changes.class);
        assertThat(changes.notes(wren)).isEmpty();
        swap();
        Visitor late = came(1, "shed-key");

        assertThat(changes.notes(wren)).hasSize(1);
        assertThat(changes.notes(late)).isEmpty();
        assertThat(new Caller(ward, late).read(PAGE))
                .contains("Nothing has changed since you came");

        long upTo = ward.newest("service_change");
        assertThat(new Caller(ward, wren).post(PAGE + "/close", "up-to", "" + upTo).statusCode())
                .isEqualTo(303);
        assertThat(changes.notes(wren)).isEmpty();
        assertThat(new Caller(ward, wren).read(PAGE))
                .as("it can be read again")
                .contains("The warm shed")
                .doesNotContain("I have read this");
    }

    @Test
    void aSwitchOfAServiceLeadIsAChangeOfTheirTrustOnlyAndTheySayWhy() throws Exception {
        Visitor wren = came(-1, "shed-key");
        Visitor lead = ward.lead();
        Caller desk = new Caller(ward, lead);

        desk.post("/staff/features/garden/wall", "on", "no");
        desk.post("/staff/features/garden/wall", "on", "no");

        assertThat(ward.count("SELECT COUNT(*) FROM service_change")).isEqualTo(1);
        long id = ward.newest("service_change");
        String why = PAGE + "/" + id + "/why";
        assertThat(new Caller(ward, wren).read(PAGE)).contains("has not written why yet");
        assertThat(new Caller(ward, wren).post(why, "why", "Because").statusCode()).isEqualTo(404);
        HttpResponse<String> tooLong = desk.post(why, "why", "x".repeat(301));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("x".repeat(301), "no more than 300");

        assertThat(desk.post(why, "why", "Few people wrote there.").statusCode()).isEqualTo(303);

        assertThat(new Caller(ward, wren).read(PAGE))
                .contains("Wall: this is not here any more.", "Few people wrote there.");
        desk.post("/staff/features/garden/wall", "on", "yes");
    }

    @Test
    void thereIsNoPageForWhoeverHasNoRoomOfTheService() throws Exception {
        swap();
        Visitor without = ward.member();
        HttpResponse<String> answer = new Caller(ward, without).open(PAGE);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(new Caller(ward, without).open("/changes/nowhere").body());
        assertThat(new Caller(ward, ward.clinicianOfOtherService()).open(PAGE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsTheSameForMembersIsNoChange() {
        Service now = ward.get(Services.class).find("garden").orElseThrow();

        assertThat(Comparison.of(now, now, (version, feature) -> true)).isEmpty();
        assertThat(
                        Comparison.of(
                                now,
                                other(now, now.rooms(), now.features()),
                                (version, feature) -> feature == Feature.BOOKING))
                .isEmpty();
    }

    /** Another version takes over, as each node sees it. */
    private static void swap() {
        Service now = ward.get(Services.class).find("garden").orElseThrow();
        swap(
                now,
                new Service(
                        "1.1.0",
                        "digest-1.1.0",
                        now.description(),
                        rooms(),
                        List.of(KeySpec.opening("shed-key", "The shed", "shed", "beds")),
                        now.features().lockedOff(Feature.WALL),
                        List.of(),
                        List.of(),
                        now.contributions(),
                        NONE));
    }

    private static List<RoomSpec> rooms() {
        return List.of(
                RoomSpec.living("shed", "The warm shed", "Come in."),
                RoomSpec.forum("beds", "The beds", "What grows?"));
    }

    private static void swap(Service before, Service now) {
        ward.get(Changes.class).write(before, now, Instant.now());
    }

    /** The same service in a version that says what is different. */
    private static Service said(
            Service now, String version, String words, Map<String, byte[]> files) {
        return new Service(
                version,
                "digest-" + version,
                now.description().whatChanged(words),
                now.rooms(),
                now.keys(),
                now.features(),
                now.rules(),
                now.cards(),
                now.contributions(),
                PluginResources.of(files));
    }

    /** One trust says why it wants version 2.0.0, and nobody says why they want another. */
    private static final class Reasons extends AbstractModule {
        @Override
        protected void configure() {
            OptionalBinder.newOptionalBinder(binder(), GivenReasons.class)
                    .setBinding()
                    .toInstance(
                            (trust, service, digest, since) ->
                                    trust == Ward.TRUST && digest.equals("digest-2.0.0")
                                            ? "The stove in the shed was broken."
                                            : "");
        }
    }

    /** Somebody who came long before whatever changes now, or comes long after it. */
    private static Visitor came(int days, String key) {
        Visitor member = ward.member(key);
        ward.database()
                .write(
                        handle ->
                                handle.createUpdate(GRANTED)
                                        .bind("days", days)
                                        .bind("account", member.account())
                                        .execute());
        return member;
    }

    private static Service other(Service now, List<RoomSpec> rooms, FeatureSet features) {
        return other(now, rooms, features, "1.0.1");
    }

    private static Service other(
            Service now, List<RoomSpec> rooms, FeatureSet features, String version) {
        return new Service(
                version,
                "digest-" + version,
                now.description(),
                rooms,
                now.keys(),
                features,
                now.rules(),
                now.cards(),
                now.contributions(),
                NONE);
    }
}
