package org.sharon.core.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.api.content.ContentItem;
import org.sharon.core.features.FeaturesModule;
import org.sharon.core.home.HomeModule;
import org.sharon.core.library.LibraryModule;
import org.sharon.core.moderation.Brings;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

class MediaIT {

    private static final String DESK = "/staff/library";
    private static final String SHELF = "/library/garden";
    private static final String CAPTIONS =
            "WEBVTT\n\n00:00.000 --> 00:02.000\nBreathe in with me.\n";
    private static final LocalDate TODAY = LocalDate.now();
    private static final int LENGTH = 700_000;

    private static Ward ward;
    private static Visitor rowan;
    private static Caller author;
    private static Caller colleague;
    private static Caller wren;

    @BeforeAll
    static void open() {
        ward =
                Ward.bringing(
                        Brings.content(
                                item("rest", ContentItem.Kind.LIBRARY, "rest.html"),
                                item("dig", ContentItem.Kind.TELEVISION, "dig.mp4"),
                                item("hum", ContentItem.Kind.PODCAST, "hum.mp3")),
                        PluginResources.of(Map.of("rest.html", "<p>Rest.</p>".getBytes(UTF_8))),
                        new MediaModule(),
                        new LibraryModule(),
                        new FeaturesModule(),
                        new HomeModule());
        rowan = ward.clinician();
        author = new Caller(ward, rowan);
        colleague = new Caller(ward, ward.clinician());
        wren = new Caller(ward, ward.member("shed-key"));
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void aFilmGoesFromOnePersonToAnotherAndOntoTheShelf() throws Exception {
        long id = begin("film", "Ten breaths");
        String desk = DESK + "/" + id;
        assertThat(author.read(desk)).contains("Still missing:", "the file", "the consent");

        byte[] film = TestFilms.mp4(LENGTH);
        assertThat(author.upload(desk + "/file", "holiday.exe", film).statusCode()).isEqualTo(303);
        assertThat(author.post(desk + "/words", "text", CAPTIONS).statusCode()).isEqualTo(303);
        consent(desk, "");
        assertThat(author.read(desk)).contains("Somebody else approves it.");
        assertThat(approve(author, id).statusCode()).as("by its author").isEqualTo(404);
        assertThat(wren.open(onShelf(id)).statusCode()).isEqualTo(404);

        assertThat(approve(colleague, id).statusCode()).isEqualTo(303);
        assertThat(wren.open(onShelf(id)).statusCode()).as("before it is shown").isEqualTo(404);
        assertThat(colleague.post(desk + "/publish").statusCode()).isEqualTo(303);

        seen(() -> wren.read(SHELF), "Ten breaths");
        assertThat(wren.read(SHELF)).contains("Less than a minute");
        assertThat(wren.read(onShelf(id)))
                .contains("<video class=\"player\" controls", "type=\"video/mp4\"")
                .contains("<p>Breathe in with me.</p>")
                .contains("Checked by: Consultant dietitian")
                .doesNotContain("download=", "autoplay");
        HttpResponse<byte[]> whole = wren.fetch(onShelf(id) + "/media");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).hasSize(film.length);
        assertThat(new String(whole.body(), UTF_8))
                .as("where it was made")
                .doesNotContain(TestFilms.PLACE);
        assertThat(Arrays.copyOfRange(whole.body(), film.length - LENGTH, film.length))
                .isEqualTo(Arrays.copyOfRange(film, film.length - LENGTH, film.length));
        HttpResponse<byte[]> part =
                wren.fetch(onShelf(id) + "/media", "Range", "bytes=262000-262400");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(film, 262_000, 262_401));
        assertThat(wren.fetch(onShelf(id) + "/media", "Range", "bytes=9999999-").statusCode())
                .isEqualTo(416);
        assertThat(wren.read(onShelf(id) + "/captions")).startsWith("WEBVTT");
    }

    @Test
    void aMemberTakesBackWhatIsTheirsAndItStopsForEverybody() throws Exception {
        Visitor river = ward.member("shed-key");
        long id = published("recording", "Five years on", TestFilms.mp3(4_000), river.nickname());
        String media = onShelf(id) + "/media";
        assertThat(wren.fetch(media, "Range", "bytes=0-99").statusCode()).isEqualTo(206);
        Caller owner = new Caller(ward, river);
        assertThat(owner.read("/me/recordings")).contains("Five years on", "Take back");
        assertThat(wren.read("/me/recordings")).doesNotContain("Five years on");
        assertThat(wren.post("/me/recordings/" + id + "/take-back").statusCode()).isEqualTo(404);

        assertThat(owner.post("/me/recordings/" + id + "/take-back").statusCode()).isEqualTo(303);

        assertThat(wren.fetch(media, "Range", "bytes=100-199").statusCode()).isEqualTo(404);
        assertThat(wren.open(onShelf(id)).statusCode()).isEqualTo(404);
        assertThat(author.fetch(DESK + "/" + id + "/media").statusCode()).isEqualTo(404);
        assertThat(author.read(DESK + "/" + id)).contains("does not want it any more");
        assertThat(pieces(id)).isZero();
        assertThat(colleague.post(DESK + "/" + id + "/publish").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsTakenOffTheShelfStopsInTheMiddle() throws Exception {
        long id = published("recording", "A long talk", TestFilms.mp3(4_000), "");
        MediaShelf shelf = ward.get(MediaShelf.class);
        MediaItem playing = shelf.find(Ward.TRUST, "garden", id).orElseThrow();
        assertThat(shelf.read(playing, 0, 100, false)).hasSize(100);

        assertThat(colleague.post(DESK + "/" + id + "/withdraw").statusCode()).isEqualTo(303);

        assertThatThrownBy(() -> shelf.read(playing, 0, 100, false))
                .isInstanceOf(NotFoundException.class);
        assertThat(wren.open(onShelf(id) + "/media").statusCode()).isEqualTo(404);
        assertThat(author.fetch(DESK + "/" + id + "/media").statusCode()).isEqualTo(200);
    }

    @Test
    void onItsDayItIsWithdrawnByItselfAndASecondPersonBringsItBack() throws Exception {
        long id = published("text", "Rest well", new byte[0], "");
        assertThat(wren.read(onShelf(id))).contains("<h2>Why</h2>", "<li>Sit down</li>");
        run(
                "UPDATE media_item SET reviewed_on = '2020-01-01', review_by = CURRENT_DATE WHERE id = "
                        + id);
        ward.get(MediaShelf.class).forget(Ward.TRUST);

        HttpResponse<String> gone = wren.open(onShelf(id));
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("while somebody checks it").doesNotContain("Sit down");
        assertThat(author.read(DESK)).contains("Has run out");
        assertThat(author.read(SHELF)).contains("Members do not see these any more");

        assertThat(approve(colleague, id).statusCode()).isEqualTo(303);
        assertThat(wren.open(onShelf(id)).statusCode()).isEqualTo(200);
    }

    @Test
    void filesThatAreNotWhatTheySayAreNotKept() throws Exception {
        long film = begin("film", "Not a film");
        long before = ward.count("SELECT COUNT(*) FROM media_piece");
        byte[] half = Arrays.copyOf(TestFilms.mp4(LENGTH), 400_000);
        for (byte[] wrong :
                List.of(
                        "<html>".getBytes(UTF_8),
                        half,
                        TestFilms.mp3(100),
                        TestFilms.joined(TestFilms.mp4(9_000), TestFilms.text("PK and more")))) {
            HttpResponse<String> answer =
                    author.upload(DESK + "/" + film + "/file", "film.mp4", wrong);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("This is not a whole film as MP4 or WebM.");
        }
        HttpResponse<String> none = author.upload(DESK + "/" + film + "/file", "", new byte[0]);
        assertThat(none.body()).contains("Choose a file first.");
        assertThat(ward.count("SELECT COUNT(*) FROM media_piece")).isEqualTo(before);
    }

    @Test
    void captionsThatAPlayerCannotShowAreNotSaved() throws Exception {
        long id = begin("film", "Captions");
        HttpResponse<String> wrong =
                author.post(
                        DESK + "/" + id + "/words", "text", "WEBVTT\n\n00:9 --> 00:12\nMy words");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Line 3: the times cannot be read", "My words");
    }

    @Test
    void whatWasChangedAfterSomebodyLookedHasToBeLookedAtAgain() throws Exception {
        long id = begin("text", "Changed");
        String desk = DESK + "/" + id;
        author.post(desk + "/words", "text", "First words.");
        String revision = revision(colleague, id);
        author.post(desk + "/words", "text", "Other words.");

        HttpResponse<String> late = approve(colleague, id, revision);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("A colleague has changed this.");

        approve(colleague, id);
        author.post(desk + "/words", "text", "Words after it was approved.");
        assertThat(colleague.post(desk + "/publish").statusCode()).isEqualTo(422);
    }

    @Test
    void whoeverHasNoKeyFindsNothing() throws Exception {
        long id = published("recording", "Only here", TestFilms.mp3(40), "");
        long none = id + 1_000_000;
        for (Visitor other :
                List.of(
                        ward.member(),
                        ward.memberOfOtherTrust("shed-key"),
                        ward.clinicianOfOtherService(),
                        ward.clinicianOfOtherTrust(),
                        ward.administrator(),
                        ward.peer())) {
            Caller caller = new Caller(ward, other);
            for (String page : List.of("", "/media", "/captions")) {
                for (String place : List.of(SHELF + "/by-team/", DESK + "/")) {
                    HttpResponse<String> answer = caller.open(place + id + page);
                    assertThat(answer.statusCode()).as(place + page).isEqualTo(404);
                    assertThat(answer.body()).isEqualTo(caller.read(place + none + page));
                }
            }
            for (String way : List.of("/publish", "/withdraw", "/withdraw-consent", "/words")) {
                assertThat(caller.post(DESK + "/" + id + way).statusCode()).isEqualTo(404);
            }
            assertThat(
                            caller.upload(DESK + "/" + id + "/file", "a.mp3", TestFilms.mp3(9))
                                    .statusCode())
                    .isEqualTo(404);
        }
        assertThat(wren.open(DESK + "/" + id).statusCode()).isEqualTo(404);
        assertThat(wren.open("/library/nowhere/by-team/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void twoTapsBeginOneThing() throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(begin("text", "Twice", key)).isEqualTo(begin("text", "Twice", key));
    }

    private static long published(String kind, String title, byte[] file, String nickname)
            throws Exception {
        long id = begin(kind, title);
        String desk = DESK + "/" + id;
        if (kind.equals("text")) {
            author.post(desk + "/words", "text", "## Why\n\n- Sit down\n- Look out");
        } else {
            assertThat(author.upload(desk + "/file", "file", file).statusCode()).isEqualTo(303);
            author.post(desk + "/words", "text", "Everything that is said.");
            consent(desk, nickname);
        }
        assertThat(approve(colleague, id).statusCode()).isEqualTo(303);
        assertThat(colleague.post(desk + "/publish").statusCode()).isEqualTo(303);
        return id;
    }

    @Test
    void whatIsForOneRoomIsNotThereForOthers() throws Exception {
        long id = begin("text", "About reeds");
        String desk = DESK + "/" + id;
        assertThat(author.post(desk + "/words", "text", "Reeds bend.").statusCode()).isEqualTo(303);
        assertThat(author.post(desk + "/rooms", "rooms", "pond", "rooms", "nowhere").statusCode())
                .isEqualTo(303);
        assertThat(author.read(desk)).contains("Only people with a key to: The pond");
        assertThat(
                        colleague
                                .post(
                                        desk + "/approve",
                                        "revision",
                                        ""
                                                + ward.count(
                                                        "SELECT revision FROM media_item WHERE id = "
                                                                + id),
                                        "reviewer",
                                        "Head gardener",
                                        "checks",
                                        "words",
                                        "until-day",
                                        "1",
                                        "until-month",
                                        "1",
                                        "until-year",
                                        "" + (TODAY.getYear() + 1))
                                .statusCode())
                .isEqualTo(303);
        assertThat(colleague.post(desk + "/publish").statusCode()).isEqualTo(303);

        assertThat(new Caller(ward, ward.member("pond-key")).read(onShelf(id)))
                .contains("Reeds bend.");
        assertThat(wren.open(onShelf(id)).statusCode()).isEqualTo(404);
        assertThat(wren.read(SHELF)).doesNotContain("About reeds");
    }

    private static long begin(String kind, String title) throws Exception {
        return begin(kind, title, UUID.randomUUID().toString());
    }

    private static long begin(String kind, String title, String key) throws Exception {
        HttpResponse<String> begun =
                author.post(
                        DESK + "/new",
                        "place",
                        "garden/" + kind,
                        "title",
                        title,
                        "summary",
                        "What it is about.",
                        "key",
                        key);
        assertThat(begun.statusCode()).isEqualTo(303);
        return Long.parseLong(
                begun.headers().firstValue("location").orElseThrow().replaceAll("\\D", ""));
    }

    private static void consent(String desk, String nickname) throws Exception {
        HttpResponse<String> saved =
                author.post(
                        desk + "/consent",
                        "kind",
                        "altered-voice",
                        "nickname",
                        nickname,
                        "given-day",
                        "1",
                        "given-month",
                        "2",
                        "given-year",
                        "2024");
        assertThat(saved.statusCode()).isEqualTo(303);
    }

    private static String revision(Caller caller, long id) throws Exception {
        return caller.read(DESK + "/" + id)
                .replaceFirst("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
    }

    private static HttpResponse<String> approve(Caller caller, long id) throws Exception {
        return approve(
                caller, id, "" + ward.count("SELECT revision FROM media_item WHERE id = " + id));
    }

    private static HttpResponse<String> approve(Caller caller, long id, String revision)
            throws Exception {
        LocalDate until = TODAY.plusMonths(6);
        return caller.post(
                DESK + "/" + id + "/approve",
                "revision",
                revision,
                "reviewer",
                "Consultant dietitian",
                "checks",
                "voice",
                "checks",
                "place",
                "checks",
                "uniform",
                "checks",
                "words",
                "until-day",
                "" + until.getDayOfMonth(),
                "until-month",
                "" + until.getMonthValue(),
                "until-year",
                "" + until.getYear());
    }

    private interface Reading {
        String read() throws Exception;
    }

    private static void seen(Reading page, String words) {
        await().until(() -> page.read().contains(words));
    }

    private static long pieces(long id) {
        return ward.count(
                "SELECT COUNT(*) FROM media_piece p JOIN media_item i ON i.file = p.file WHERE i.id = "
                        + id);
    }

    private static void run(String sql) {
        ward.database().write(handle -> handle.execute(sql));
    }

    private static String onShelf(long id) {
        return SHELF + "/by-team/" + id;
    }

    private static ContentItem item(String id, ContentItem.Kind kind, String resource) {
        return new ContentItem(
                id,
                kind,
                "The " + id,
                "What it is about.",
                resource,
                "Head gardener",
                TODAY.minusYears(1),
                TODAY.plusYears(1));
    }
}
