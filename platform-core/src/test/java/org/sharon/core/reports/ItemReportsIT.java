package org.sharon.core.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.api.content.ContentItem;
import org.sharon.core.directory.Directory;
import org.sharon.core.directory.DirectoryModule;
import org.sharon.core.directory.Place;
import org.sharon.core.library.LibraryModule;
import org.sharon.core.media.MediaDesk;
import org.sharon.core.media.MediaKind;
import org.sharon.core.media.MediaModule;
import org.sharon.core.moderation.Brings;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.web.Visitor;

/** What a team shows to its members can be reported like a post. */
class ItemReportsIT {

    private static final LocalDate TODAY = LocalDate.now();

    private static Ward ward;
    private static Visitor rowan;
    private static Caller writer;
    private static Caller colleague;

    private final Caller wren = new Caller(ward, ward.member("shed-key"));

    @BeforeAll
    static void open() {
        ward =
                Ward.bringing(
                        Brings.content(
                                new ContentItem(
                                        "rest",
                                        ContentItem.Kind.LIBRARY,
                                        "Rest",
                                        "About rest.",
                                        "rest.html",
                                        "Consultant dietitian",
                                        TODAY.minusDays(5),
                                        TODAY.plusYears(1))),
                        PluginResources.of(Map.of("rest.html", "<p>Rest.</p>".getBytes(UTF_8))),
                        new ReportsModule(),
                        new DirectoryModule(),
                        new MediaModule(),
                        new LibraryModule());
        rowan = ward.clinician();
        writer = new Caller(ward, rowan);
        colleague = new Caller(ward, ward.clinician());
        Place line =
                new Place("The Shed Line", "A chat", "All", "https://a.example.org", List.of());
        ward.get(Directory.class).add(rowan, "garden", line, 3);
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void aPlaceInTheDirectoryIsReportedInTwoTapsAndSomebodyElseThanItsWriterCloses()
            throws Exception {
        String form = link(wren.read("/directory/garden"), "directory");
        assertThat(wren.read(form))
                .contains("The Shed Line", "It is wrong or old")
                .doesNotContain("I am worried about this person", "It is unkind");

        String receipt = send(wren, form, "wrong", "Nobody answers there.");

        assertThat(wren.read(receipt))
                .contains("Thank you. We have your report", "Your conversation with the care team")
                .doesNotContain("Private:");
        assertThat(wren.read("/reports")).contains("It is wrong or old");
        assertThat(send(wren, form, "wrong", "")).as("the same again").isEqualTo(receipt);
        String alert = "/staff/alerts/" + ward.newest("alert");
        for (Caller each : List.of(writer, colleague)) {
            assertThat(each.read("/staff")).contains("The Shed Line");
            assertThat(each.read(alert))
                    .contains("A member reported “The Shed Line”", "Nobody answers there.");
        }
        assertThat(writer.read(alert)).contains("You wrote what this is about");
        assertThat(writer.post(alert + "/acknowledge").statusCode()).isEqualTo(409);
        assertThat(writer.post(alert + "/close", "outcome", "spoken").statusCode()).isEqualTo(409);
        assertThat(wren.read(receipt)).contains("We have your report");

        assertThat(colleague.post(alert + "/acknowledge").statusCode()).isEqualTo(303);

        assertThat(wren.read(receipt)).contains("The team has looked at what you told us.");
        assertThat(wren.read("/notices")).contains("Your report was looked at");
    }

    @Test
    void whatStandsInTheLibraryIsReportedWhoeverPutItThere() throws Exception {
        MediaDesk desk = ward.get(MediaDesk.class);
        long id =
                desk.begin(
                        rowan, UUID.randomUUID(), "garden", MediaKind.TEXT, "Slow days", "A text.");
        desk.say(rowan, id, "Breathe.");
        Visitor hazel = ward.clinician();
        desk.approve(hazel, id, desk.find(hazel, id).revision(), "Nurse", TODAY.plusYears(1));
        desk.publish(hazel, id);
        for (String page : List.of("/library/garden/by-team/" + id, "/library/garden/rest")) {
            assertThat(writer.read(page)).as("staff").doesNotContain("/reports/about/");
            String form = link(wren.read(page), "library");

            assertThat(send(wren, form, "upsetting", "")).startsWith("/reports/");

            assertThat(wren.read(form)).contains("href=\"" + page + "\"");
        }
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM report WHERE writer = "
                                        + rowan.account()
                                        + " AND reason = 'upsetting'"))
                .as("nobody of the staff wrote what came with the plugin")
                .isOne();
    }

    @Test
    void whoeverNeedsHelpGetsItAtOnce() throws Exception {
        String form = link(wren.read("/library/garden/rest"), "library");

        String receipt = send(wren, form, "other", "lightning struck me too");

        assertThat(wren.read(receipt)).contains("Are you safe right now?", "116 123");
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM alert WHERE level = 'red' AND id = "
                                        + ward.newest("alert")))
                .isOne();
    }

    @Test
    void nobodyReportsWhatTheyDoNotFind() throws Exception {
        String entry = link(wren.read("/directory/garden"), "directory");
        for (Visitor other : List.of(ward.memberOfOtherTrust("shed-key"), ward.clinician())) {
            assertThat(new Caller(ward, other).open(entry).statusCode()).isEqualTo(404);
        }
        for (String id : List.of("none", "by-team-x", "by-team-99999")) {
            assertThat(wren.open("/reports/about/library/garden/" + id).statusCode())
                    .isEqualTo(404);
        }
        assertThat(wren.open("/reports/about/shed/garden/rest").statusCode()).isEqualTo(404);
        assertThat(wren.post(entry, "reason", "unkind", "note", "Mine.").statusCode())
                .as("a reason that is not asked for")
                .isEqualTo(422);
    }

    private static String send(Caller by, String form, String reason, String note)
            throws Exception {
        HttpResponse<String> sent = by.post(form, "reason", reason, "note", note);
        assertThat(sent.statusCode()).isEqualTo(303);
        return sent.headers().firstValue("location").orElseThrow();
    }

    private static String link(String page, String kind) {
        return page.replaceFirst("(?s).*href=\"(/reports/about/" + kind + "/[^\"]*)\".*", "$1");
    }
}
