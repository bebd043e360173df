package org.sharon.core.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.ContentItem.Kind;
import org.sharon.core.features.FeaturesModule;
import org.sharon.core.home.HomeModule;
import org.sharon.core.media.MediaModule;
import org.sharon.core.moderation.Brings;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.web.Visitor;

class LibraryIT {

    private static final String SHELF = "/library/garden";
    private static final LocalDate TODAY = LocalDate.now();
    private static final byte[] FILM = film();

    private static final ContentItem REST = item("rest", Kind.LIBRARY, "rest.html", 400);
    private static final ContentItem DIG = item("dig", Kind.TELEVISION, "dig.mp4", 20);
    private static final ContentItem OLD = item("old", Kind.LIBRARY, "old.html", 0);

    private Ward ward;
    private Caller wren;
    private Caller clinician;

    @BeforeEach
    void open() {
        ward =
                Ward.bringing(
                        Brings.content(REST, DIG, OLD),
                        files("<h1>Why</h1><p onclick=x>Rest is <b>work</b>.</p>"),
                        new MediaModule(),
                        new LibraryModule(),
                        new FeaturesModule(),
                        new HomeModule());
        wren = new Caller(ward, ward.member("shed-key"));
        clinician = new Caller(ward, ward.clinician());
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void membersFindTheShelfAtHomeAndReadFromIt() throws Exception {
        assertThat(wren.read("/")).contains("<a href=\"" + SHELF + "\">Library</a>");
        assertThat(wren.read(SHELF))
                .contains("<main class=\"main width accent accent-blue\"")
                .contains("<h2>Read</h2>")
                .contains("<h2>Watch</h2>")
                .contains(SHELF + "/rest")
                .doesNotContain("<h2>Listen</h2>")
                .doesNotContain(SHELF + "/old")
                .doesNotContain("within 30 days");

        assertThat(wren.read(SHELF + "/rest"))
                .contains("<h1>The rest item</h1>")
                .contains("<h2>Why</h2><p>Rest is <b>work</b>.</p>")
                .contains("Checked by: Head gardener, on ")
                .contains("Somebody checks it again before ");
    }

    @Test
    void whatIsForSomeRoomsIsThereForTheirPeopleAndForNobodyElse() throws Exception {
        ContentItem ofPond = item("reeds", Kind.LIBRARY, "rest.html", 400).forRooms("pond");
        ContentItem film = item("weeds", Kind.TELEVISION, "dig.mp4", 400).forRooms("pond");
        ward.replace("2.0.0", Brings.content(REST, ofPond, film), files("<p>Reeds.</p>"));
        Caller atThePond = new Caller(ward, ward.member("pond-key"));

        assertThat(atThePond.read(SHELF)).contains("/reeds", "/weeds", "/rest");
        assertThat(atThePond.read(SHELF + "/reeds")).contains("Reeds.");
        assertThat(clinician.read(SHELF)).contains("/reeds", "/weeds");
        assertThat(wren.read(SHELF)).contains("/rest").doesNotContain("reeds", "weeds");
        for (String way : List.of("/reeds", "/weeds", "/weeds/media", "/weeds/captions")) {
            assertThat(wren.open(SHELF + way).statusCode()).as(way).isEqualTo(404);
        }
    }

    @Test
    void aShelfOnWhichAllIsForOthersIsNotThereAtHome() throws Exception {
        ContentItem ofPond = item("reeds", Kind.LIBRARY, "rest.html", 400).forRooms("pond");
        ward.replace("2.0.0", Brings.content(ofPond), files("<p>Reeds.</p>"));

        assertThat(wren.read("/")).doesNotContain(SHELF);
    }

    @Test
    void whatHasRunOutIsWithdrawnByItself() throws Exception {
        HttpResponse<String> gone = wren.open(SHELF + "/old");

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body())
                .contains("This has been taken down while somebody checks it")
                .doesNotContain("Old words");
        assertThat(clinician.read(SHELF))
                .contains("Members do not see these any more")
                .contains("To be checked within 30 days")
                .contains(SHELF + "/old");
        assertThat(clinician.read(SHELF + "/old"))
                .contains("Only staff can see this.")
                .contains("Old words");
    }

    @Test
    void aFilmIsPlayedWithCaptionsAndReadWithoutPlaying() throws Exception {
        assertThat(wren.read(SHELF + "/dig"))
                .contains("<video class=\"player\" controls playsinline")
                .contains("<source src=\"" + SHELF + "/dig/media\" type=\"video/mp4\">")
                .contains("<track kind=\"captions\" src=\"" + SHELF + "/dig/captions\"")
                .contains("<p>Bend your knees.</p>")
                .doesNotContain("autoplay");
        HttpResponse<byte[]> captions = wren.fetch(SHELF + "/dig/captions");
        assertThat(header(captions, "content-type")).isEqualTo("text/vtt; charset=utf-8");
        assertThat(new String(captions.body(), UTF_8)).startsWith("WEBVTT");
    }

    @Test
    void aFilmIsSentWholeOrInParts() throws Exception {
        HttpResponse<byte[]> whole = wren.fetch(SHELF + "/dig/media");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(FILM);
        assertThat(header(whole, "content-type")).isEqualTo("video/mp4");
        assertThat(header(whole, "cache-control")).isEqualTo("private, no-store");
        assertThat(header(whole, "accept-ranges")).isEqualTo("bytes");

        HttpResponse<byte[]> part = wren.fetch(SHELF + "/dig/media", "Range", "bytes=70000-70009");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(FILM, 70_000, 70_010));
        assertThat(header(part, "content-range")).isEqualTo("bytes 70000-70009/" + FILM.length);

        HttpResponse<byte[]> end = wren.fetch(SHELF + "/dig/media", "Range", "bytes=-5");
        assertThat(end.body()).hasSize(5).endsWith(FILM[FILM.length - 1]);

        HttpResponse<byte[]> beyond =
                wren.fetch(SHELF + "/dig/media", "Range", "bytes=" + FILM.length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "content-range")).isEqualTo("bytes */" + FILM.length);
        assertThat(beyond.body()).isEmpty();
    }

    @Test
    void whoGoesOnFromAnotherVersionsFilmGetsTheNewOneFromItsBeginning() throws Exception {
        String tag = header(wren.fetch(SHELF + "/dig/media"), "etag");
        String[] going = {"Range", "bytes=10-19", "If-Range", tag};
        assertThat(wren.fetch(SHELF + "/dig/media", going).statusCode()).isEqualTo(206);

        ward.replace("2.0.0", Brings.content(DIG), files(""));

        assertThat(wren.fetch(SHELF + "/dig/media", going).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewVersionsItemsAreThereAtOnce() throws Exception {
        ContentItem walk = item("walk", Kind.LIBRARY, "rest.html", 400);
        ward.replace("2.0.0", Brings.content(walk), files("<p>Take a slow walk.</p>"));

        assertThat(wren.read(SHELF)).contains(SHELF + "/walk").doesNotContain(SHELF + "/rest");
        assertThat(wren.read(SHELF + "/walk")).contains("Take a slow walk.");
        assertThat(wren.open(SHELF + "/rest").statusCode()).isEqualTo(404);
        assertThat(wren.open(SHELF + "/dig/media").statusCode()).isEqualTo(404);
    }

    @Test
    void aLeadSwitchesAShelfOff() throws Exception {
        Caller lead = new Caller(ward, ward.lead());
        assertThat(lead.read("/staff/features")).contains("Television", "Podcasts");

        lead.post("/staff/features/garden/television", "on", "no");

        assertThat(wren.read(SHELF)).contains(SHELF + "/rest").doesNotContain(SHELF + "/dig");
        assertThat(wren.open(SHELF + "/dig/media").statusCode()).isEqualTo(404);
        assertThat(clinician.read(SHELF)).contains(SHELF + "/dig");
    }

    @Test
    void whoeverHasNoKeyFindsNothing() throws Exception {
        for (Visitor other :
                List.of(
                        ward.member(),
                        ward.memberOfOtherTrust(),
                        ward.clinicianOfOtherService(),
                        ward.administrator())) {
            Caller caller = new Caller(ward, other);
            for (String page : List.of("", "/rest", "/old", "/dig/media", "/dig/captions")) {
                assertThat(caller.open(SHELF + page).statusCode()).as(page).isEqualTo(404);
                assertThat(caller.read(SHELF + page))
                        .as(page)
                        .isEqualTo(caller.read("/library/nowhere" + page));
            }
            assertThat(caller.read("/")).doesNotContain("/library/");
        }
        for (String none : List.of("/nothing", "/rest/media", "/old/media", "/rest/captions")) {
            assertThat(wren.open(SHELF + none).statusCode()).as(none).isEqualTo(404);
        }
    }

    private static ContentItem item(String id, Kind kind, String resource, int days) {
        return new ContentItem(
                id,
                kind,
                "The " + id + " item",
                "What it is about.",
                resource,
                "Head gardener",
                TODAY.minusYears(1),
                TODAY.plusDays(days));
    }

    private static PluginResources files(String rest) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("rest.html", rest.getBytes(UTF_8));
        files.put("old.html", "<p>Old words.</p>".getBytes(UTF_8));
        files.put("dig.mp4", FILM);
        files.put(
                "dig.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nBend your knees.\n".getBytes(UTF_8));
        return PluginResources.of(files);
    }

    /** More than one piece of what is sent at once. */
    private static byte[] film() {
        byte[] bytes = new byte[300_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        return bytes;
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
