package org.sharon.core.hashtags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import com.google.inject.AbstractModule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.WordLinks.Talked;
import org.sharon.core.features.FeaturesModule;
import org.sharon.core.living.LivingLimits;
import org.sharon.core.living.LivingModule;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.Visitor;

class HashtagsIT {

    private static Ward ward;

    private final Hashtags tags = ward.get(Hashtags.class);
    private final Visitor otter = ward.member("shed-key");
    private final Visitor wren = ward.member("shed-key");

    @BeforeAll
    static void open() {
        ward =
                Ward.bringing(
                        Brought.with(List.of(), List.of()),
                        NONE,
                        new FeaturesModule(),
                        new HashtagsModule(),
                        new LivingModule(),
                        new Rest());
    }

    /** What the platform binds beside these features. */
    private static final class Rest extends AbstractModule {

        @Override
        protected void configure() {
            bind(LivingLimits.class).toInstance(new LivingLimits(true));
        }
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void aHashtagLeadsToThePostsThatHaveIt() throws Exception {
        says(otter, "shed", "first beans #Beans");
        says(otter, "shed", "more #beans today");
        tagged("beans", 2);

        String room = read(wren, "/rooms/shed");
        String page = read(wren, "/rooms/shed/tags/beans");

        assertThat(room).contains("<a class=\"tag\" href=\"/rooms/shed/tags/beans\">#Beans</a>");
        assertThat(page).contains("first beans #Beans", "more #beans today");
    }

    @Test
    void whatSomebodyTypesNeverBecomesAPartOfThePage() throws Exception {
        says(otter, "shed", "<b title=\"x\"> & #rain\"><u>wet</u>");
        tagged("rain", 1);

        for (String page : List.of("/rooms/shed", "/rooms/shed/tags/rain")) {
            assertThat(read(wren, page)).doesNotContain("<b title=", "<u>wet");
        }
    }

    @Test
    void aPageOfAHashtagGoesOnByPlaceAndShowsEachPostOnce() throws Exception {
        for (int i = 0; i < 25; i++) {
            says(otter, "shed", "number " + i + "x #paging");
        }
        tagged("paging", 25);

        String first = read(wren, "/rooms/shed/tags/paging");
        String older = first.replaceFirst("(?s).*href=\"([^\"]*before=\\d+)\">Earlier.*", "$1");
        String second = read(wren, older);

        for (int i = 0; i < 25; i++) {
            assertThat(first.contains("number " + i + "x") ^ second.contains("number " + i + "x"))
                    .isTrue();
        }
    }

    @Test
    void nothingIsFoundOfRoomsThatOnesKeysDoNotOpen() throws Exception {
        Visitor pond = ward.member("pond-key");
        says(pond, "pond", "frogs #night");
        says(otter, "shed", "owls #night");
        tagged("night", 2);

        assertThat(read(pond, "/rooms/pond/tags/night")).contains("frogs").doesNotContain("owls");
        String unknown = read(pond, "/rooms/pond/tags/nothing-here");
        for (Visitor each : List.of(pond, ward.memberOfOtherTrust("pond-key"))) {
            assertThat(new Caller(ward, each).open("/rooms/shed/tags/night").statusCode())
                    .isEqualTo(404);
        }
        assertThat(unknown).contains("Check the address");
    }

    @Test
    void whatStandsOnAShelfThatIsSwitchedOffIsNotFoundByItsHashtag() throws Exception {
        Visitor robin = ward.member("shed-key");
        new Caller(ward, robin)
                .post(
                        "/rooms/beds/topics?shelf=wall",
                        "key",
                        "" + UUID.randomUUID(),
                        "text",
                        "it flowers #blossom");
        says(otter, "shed", "apples, too #blossom");
        tagged("blossom", 2);
        String page = "/rooms/shed/tags/blossom";
        assertThat(read(wren, page)).contains("it flowers", "apples, too");
        Caller lead = new Caller(ward, ward.lead());

        lead.post("/staff/features/garden/wall", "on", "no");
        assertThat(read(wren, page)).contains("apples, too").doesNotContain("it flowers");
        assertThat(read(ward.clinician(), page)).contains("it flowers", "apples, too");

        lead.post("/staff/features/garden/wall", "on", "yes");
        assertThat(read(wren, page)).contains("it flowers");
    }

    @Test
    void aHeldPostHasNoHashtagUntilItIsShown() throws Exception {
        Post held = ward.says(otter, "shed", "a nettle #secret").post();
        says(otter, "shed", "afterwards #marker");
        tagged("marker", 1);
        assertThat(count("secret")).isZero();

        String review =
                "/staff/reviews/" + ward.count("SELECT id FROM review WHERE post = " + held.id());
        new Caller(ward, ward.clinician()).post(review + "/approve");

        tagged("secret", 1);
        assertThat(read(wren, "/rooms/shed/tags/secret")).contains("a nettle");
    }

    @Test
    void aWordThatARuleMindsNeverBecomesAHashtag() throws Exception {
        says(otter, "shed", "a sad day #drizzle");

        Awaitility.await()
                .until(
                        () ->
                                ward.count(
                                                "SELECT COUNT(*) FROM hashtag WHERE word = 'drizzle'"
                                                        + " AND standing = 'never'")
                                        == 1);
        assertThat(new Caller(ward, wren).open("/rooms/shed/tags/drizzle").statusCode())
                .isEqualTo(404);
        assertThat(tags.in(ward.room("shed"), "a sad day #drizzle")).isEmpty();
        assertThat(count("drizzle")).isZero();
    }

    @Test
    void anEditTakesItsHashtagsAlong() throws Exception {
        Post post = says(otter, "shed", "it is #spring");
        tagged("spring", 1);

        new Caller(ward, otter)
                .post("/rooms/shed/posts/" + post.id() + "/edit", "text", "it is #summer");

        tagged("summer", 1);
        tagged("spring", 0);
    }

    @Test
    void aRoomTalksAboutWhatFivePeopleUseAndNotFour() throws Exception {
        List<Visitor> people = new ArrayList<>();
        for (int i = 0; i < Hashtags.LEAST_PEOPLE; i++) {
            people.add(ward.member("shed-key"));
        }
        for (Visitor each : people) {
            says(each, "shed", "we like #roses");
        }
        for (Visitor each : people.subList(1, people.size())) {
            says(each, "shed", "and #tulips");
            says(each, "shed", "and again #tulips");
        }
        tagged("roses", 5);
        tagged("tulips", 8);

        tags.forget();
        assertThat(tags.talked(ward.room("shed")))
                .extracting(Talked::words)
                .containsExactly("#roses");
    }

    @Test
    void aRoomTalksOnlyAboutWhatItsMembersFind() throws Exception {
        Caller lead = new Caller(ward, ward.lead());
        List<Visitor> people = new ArrayList<>();
        for (int i = 0; i < Hashtags.LEAST_PEOPLE; i++) {
            people.add(ward.member("shed-key"));
        }
        for (Visitor each : people) {
            opens(each, "wall", "on the wall #lupins");
        }
        opens(people.get(0), "wall", "first, in a note #sage");
        String note = "/rooms/beds/topics/" + ward.newest("topic") + "/replies";
        for (Visitor each : people.subList(1, people.size())) {
            new Caller(ward, each).post(note, "key", "" + UUID.randomUUID(), "text", "and #sage");
        }
        tagged("lupins", 5);
        tagged("sage", 5);
        tags.forget();
        assertThat(talked("beds")).containsExactly("#lupins", "#sage");

        comments(false);
        Awaitility.await().until(() -> talked("beds").equals(List.of("#lupins")));
        assertThat(read(people.get(0), "/rooms/beds/tags/sage"))
                .contains("first, in a note")
                .doesNotContain("and #sage");
        lead.post("/staff/features/garden/wall", "on", "no");
        assertThat(talked("beds")).as("at once").isEmpty();

        lead.post("/staff/features/garden/wall", "on", "yes");
        comments(true);
        Awaitility.await().until(() -> talked("beds").equals(List.of("#lupins", "#sage")));

        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE topic t JOIN post p ON p.topic = t.id AND p.opens_topic"
                                                + " SET t.shelf = 'page', t.owner = t.author,"
                                                + " t.taken_at = UTC_TIMESTAMP(3)"
                                                + " WHERE p.text = 'on the wall #lupins'"));
        tags.forget();
        assertThat(talked("beds")).as("what was taken away").containsExactly("#sage");
    }

    private static void comments(boolean on) {
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "REPLACE INTO feature_switch (trust, service, feature,"
                                                + " is_on, changed_by, changed_at)"
                                                + " VALUES (1, 'garden', 'COMMENTS', ?, 1,"
                                                + " UTC_TIMESTAMP(3))",
                                        on));
    }

    private static void opens(Visitor author, String shelf, String text) throws Exception {
        new Caller(ward, author)
                .post(
                        "/rooms/beds/topics?shelf=" + shelf,
                        "key",
                        "" + UUID.randomUUID(),
                        "title",
                        shelf.equals("wall") ? "" : "A title",
                        "text",
                        text);
    }

    private List<String> talked(String room) {
        return tags.talked(ward.room(room)).stream().map(Talked::words).toList();
    }

    @Test
    void aModeratorOfTheServiceStopsAHashtagAndAllowsItAgain() throws Exception {
        says(otter, "shed", "grow #moss");
        tagged("moss", 1);
        long tag = ward.count("SELECT id FROM hashtag WHERE word = 'moss'");
        Caller staff = new Caller(ward, ward.clinician());
        assertThat(staff.read("/staff/tags")).contains("#moss");

        staff.post("/staff/tags/" + tag, "answer", "never");
        assertThat(new Caller(ward, wren).open("/rooms/shed/tags/moss").statusCode())
                .isEqualTo(404);
        assertThat(tags.in(ward.room("shed"), "grow #moss")).isEmpty();
        staff.post("/staff/tags/" + tag, "answer", "allow");
        assertThat(read(wren, "/rooms/shed/tags/moss")).contains("grow #moss");

        for (Visitor other :
                List.of(ward.clinicianOfOtherService(), ward.clinicianOfOtherTrust())) {
            Caller caller = new Caller(ward, other);
            assertThat(caller.post("/staff/tags/" + tag, "answer", "never").statusCode())
                    .isEqualTo(404);
            assertThat(caller.read("/staff/tags")).doesNotContain("#moss");
        }
        assertThat(new Caller(ward, wren).open("/staff/tags").statusCode()).isEqualTo(404);
    }

    private static Post says(Visitor author, String room, String text) {
        return ward.says(author, room, text).post();
    }

    private static String read(Visitor who, String page) throws Exception {
        return new Caller(ward, who).read(page);
    }

    private static void tagged(String word, long posts) {
        Awaitility.await().until(() -> count(word) == posts);
    }

    private static long count(String word) {
        return ward.count(
                "SELECT COUNT(*) FROM post_hashtag p JOIN hashtag t ON t.id = p.tag WHERE t.word = '"
                        + word
                        + "'");
    }
}
