package org.sharon.core.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.core.features.FeaturesModule;
import org.sharon.core.living.LivingLimits;
import org.sharon.core.living.LivingModule;
import org.sharon.core.moderation.Brings;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.profiles.ProfilesModule;
import org.sharon.core.web.Visitor;

class PicturesIT {

    private static final String ROOM = "/rooms/beds";
    private static final byte[] PICTURE = TestPictures.photograph(1);

    private Ward ward;
    private Caller wren;
    private Caller river;
    private Caller rowan;
    private Caller lead;

    @BeforeEach
    void open() throws Exception {
        ward =
                Ward.bringing(
                        Brings.content(),
                        PluginResources.of(Map.of()),
                        new FeaturesModule(),
                        new LivingModule(),
                        new ProfilesModule(),
                        new Rest());
        wren = new Caller(ward, ward.member("shed-key"));
        river = new Caller(ward, ward.member("shed-key"));
        rowan = new Caller(ward, ward.clinician());
        lead = new Caller(ward, ward.lead());
        lead.post("/staff/features/garden/images", "on", "yes");
    }

    /** What the platform binds beside these features. */
    private static final class Rest extends AbstractModule {

        @Override
        protected void configure() {
            bind(LivingLimits.class).toInstance(new LivingLimits(true));
        }
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void aPersonLooksBeforeOthersSee() throws Exception {
        HttpResponse<String> sent = send("My tulips", "They came up.", "Three red tulips");
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("looks at every picture before others see it");
        long topic = ward.newest("topic");
        String page = ROOM + "/topics/" + topic;
        String address = address(wren.read(page));
        assertThat(river.open(page).statusCode()).isEqualTo(404);
        assertThat(river.open(address).statusCode()).isEqualTo(404);
        assertThat(wren.open(address).statusCode()).isEqualTo(200);

        String review = "/staff/reviews/" + ward.newest("review");
        assertThat(rowan.read(review))
                .contains(address, "Three red tulips", "No computer has looked")
                .contains("There is a picture beside it.");
        HttpResponse<String> blind = rowan.post(review + "/approve");
        assertThat(blind.statusCode()).isEqualTo(422);
        assertThat(blind.body()).contains("Look at the picture first");
        assertThat(look(review, "yes", "no").body()).contains("with a person on it is never shown");
        assertThat(look(review, "no", "yes").body()).contains("lives or works is never shown");
        HttpResponse<String> unsure = look(review, "no", "unsure");
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body())
                .contains("not sure, it is not shown")
                .containsPattern("id=\"place-unsure\"[^>]*checked");
        assertThat(river.open(page).statusCode()).isEqualTo(404);
        assertThat(approve(review).statusCode()).isEqualTo(303);

        assertThat(river.read(page))
                .contains("src=\"" + address + "\" alt=\"Three red tulips\" width=\"80\"");
        HttpResponse<byte[]> shown = river.fetch(address);
        assertThat(shown.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(shown.headers().firstValue("cache-control")).contains("private, no-store");
        assertThat(new String(shown.body(), ISO_8859_1)).doesNotContain(TestPictures.PLACE);
    }

    @Test
    void inALivingRoomItComesOnceAPersonHasLooked() throws Exception {
        assertThat(wren.read("/rooms/shed")).contains("Send a picture");
        assertThat(wren.read("/rooms/shed/pictures/new"))
                .contains("It comes later than other messages")
                .doesNotContain(">Title<");
        assertThat(sendTo("/rooms/shed", "", "Look at this.").statusCode()).isEqualTo(200);
        assertThat(river.read("/rooms/shed")).doesNotContain("Look at this.");
        String address = address("/rooms/shed", wren.read("/rooms/shed"));
        assertThat(river.open(address).statusCode()).isEqualTo(404);

        approve("/staff/reviews/" + ward.newest("review"));

        assertThat(river.read("/rooms/shed")).contains("Look at this.", address, "A red tulip");
        assertThat(river.open(address).statusCode()).isEqualTo(200);
        lead.post("/staff/features/garden/images", "on", "no");
        assertThat(river.read("/rooms/shed"))
                .contains("Look at this.")
                .doesNotContain(address, "Send a picture");
        assertThat(river.open("/rooms/shed/pictures/new").statusCode()).isEqualTo(404);
    }

    @Test
    void blogsAndWallsHavePicturesTheSameWay() throws Exception {
        send("My tulips", "They came up.", "Three red tulips");
        approve("/staff/reviews/" + ward.newest("review"));
        String mine = wren.open(ROOM + "/me").headers().firstValue("location").orElseThrow();
        String word = mine.substring(mine.lastIndexOf('/') + 1);
        assertThat(wren.read(ROOM + "/blog")).contains("pictures/new?shelf=blog");
        assertThat(wren.read(ROOM + "/wall")).contains("pictures/new?shelf=wall");
        assertThat(wren.read(mine)).contains("pictures/new?page=" + word);

        for (String[] place :
                new String[][] {
                    {"shelf", "blog", ROOM + "/blog"},
                    {"shelf", "wall", ROOM + "/wall"},
                    {"page", word, mine}
                }) {
            String query = "?" + place[0] + "=" + place[1];
            assertThat(wren.read(ROOM + "/pictures/new" + query))
                    .contains("action=\"" + ROOM + "/pictures" + query + "\"");
            sendTo(ROOM, query, "Seen by the " + place[1]);
            assertThat(river.read(place[2])).doesNotContain("Seen by the " + place[1]);

            approve("/staff/reviews/" + ward.newest("review"));

            assertThat(river.read(place[2]))
                    .as(place[2])
                    .contains("Seen by the " + place[1], "A red tulip");
            assertThat(river.open(address(river.read(place[2]))).statusCode()).isEqualTo(200);
        }
        assertThat(river.read(ROOM)).as("the topics").doesNotContain("Seen by the");
    }

    @Test
    void aWarningStandsBeforeThePictureToo() throws Exception {
        sendTo(ROOM, "?shelf=blog", "My week", "self-harm");
        approve("/staff/reviews/" + ward.newest("review"));

        for (String page : List.of("/blog", "/topics/" + ward.newest("topic"))) {
            assertThat(river.read(ROOM + page))
                    .as(page)
                    .containsPattern("(?s)<details><summary>About:.*<img.*</details>")
                    .doesNotContainPattern("(?s)<img.*<summary>About:");
        }
    }

    @Test
    void nobodySendsOneToAPlaceThatTheyDoNotFind() throws Exception {
        wren.post("/me/wall", "wall", "off");
        String mine = wren.open(ROOM + "/me").headers().firstValue("location").orElseThrow();
        String word = mine.substring(mine.lastIndexOf('/') + 1);
        for (String query :
                List.of("shelf=page", "shelf=timeline", "shelf=x", "page=" + word, "topic=999")) {
            assertThat(river.open(ROOM + "/pictures/new?" + query).statusCode())
                    .as(query)
                    .isEqualTo(404);
        }
        lead.post("/staff/features/garden/blog", "on", "no");
        assertThat(wren.open(ROOM + "/pictures/new?shelf=blog").statusCode()).isEqualTo(404);
        assertThat(sendTo(ROOM, "?shelf=blog", "Words").statusCode()).isEqualTo(404);
        assertThat(ward.count("SELECT COUNT(*) FROM picture")).isZero();
    }

    @Test
    void thePictureGoesWithItsPostAndOtherWordsAreLookedAtAgain() throws Exception {
        send("My tulips", "They came up.", "Three red tulips");
        long topic = ward.newest("topic");
        long post = ward.newest("post");
        String page = ROOM + "/topics/" + topic;
        approve("/staff/reviews/" + ward.newest("review"));
        String address = address(river.read(page));

        wren.post(
                ROOM + "/posts/" + post + "/edit",
                "key",
                UUID.randomUUID().toString(),
                "text",
                "Look at me.");
        assertThat(river.open(address).statusCode()).as("after other words").isEqualTo(404);
        approve("/staff/reviews/" + ward.newest("review"));
        assertThat(river.open(address).statusCode()).isEqualTo(200);

        rowan.post("/staff/posts/" + post + "/remove", "ready", "", "text", "It is not for here.");
        assertThat(state(post)).isEqualTo(1);
        assertThat(river.open(address).statusCode()).isEqualTo(404);
        assertThat(wren.open(address).statusCode()).isEqualTo(404);
        assertThat(rowan.open(address).statusCode()).as("for staff").isEqualTo(200);
    }

    @Test
    void aPictureThatWasLookedAtIsNotExchanged() throws Exception {
        String key = UUID.randomUUID().toString();
        sendWith(key, PICTURE);
        approve("/staff/reviews/" + ward.newest("review"));
        String address = address(river.read(ROOM + "/topics/" + ward.newest("topic")));
        byte[] before = river.fetch(address).body();

        sendWith(key, TestPictures.drawn("png", 30, 30));

        assertThat(river.fetch(address).body()).isEqualTo(before);
        assertThat(ward.count("SELECT COUNT(*) FROM picture")).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidAndWordsStay() throws Exception {
        List<byte[]> wrong = new ArrayList<>();
        wrong.add(new byte[0]);
        wrong.add("<svg onload=alert(1)>".getBytes(ISO_8859_1));
        wrong.add(TestPictures.bomb(50_000, 50_000));
        wrong.add(Arrays.copyOf(PICTURE, 40));
        for (byte[] file : wrong) {
            HttpResponse<String> answer =
                    wren.upload(
                            ROOM + "/pictures",
                            "cat.png",
                            file,
                            "title",
                            "A cat",
                            "text",
                            "My words",
                            "alt",
                            "A cat",
                            "nobody",
                            "yes",
                            "key",
                            UUID.randomUUID().toString());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("My words", "choose the picture again");
        }
        HttpResponse<String> bare =
                wren.upload(ROOM + "/pictures", "cat.jpg", PICTURE, "title", "", "text", "");
        assertThat(bare.body())
                .contains("Say what is on the picture", "tick this box", "Give it a title");
        assertThat(ward.count("SELECT COUNT(*) FROM picture")).isZero();
    }

    @Test
    void switchedOffThereIsNothingOfItButForStaff() throws Exception {
        send("My tulips", "They came up.", "Three red tulips");
        approve("/staff/reviews/" + ward.newest("review"));
        String page = ROOM + "/topics/" + ward.newest("topic");
        String address = address(river.read(page));
        assertThat(river.read(page)).contains("Answer with a picture");

        lead.post("/staff/features/garden/images", "on", "no");

        assertThat(river.read(page))
                .contains("They came up.")
                .doesNotContain(address, "Answer with a picture");
        assertThat(river.open(address).statusCode()).isEqualTo(404);
        assertThat(river.open(ROOM + "/pictures/new").statusCode()).isEqualTo(404);
        assertThat(send("More", "Words", "A picture").statusCode()).isEqualTo(404);
        assertThat(rowan.open(address).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverHasNoKeyFindsNothing() throws Exception {
        send("My tulips", "They came up.", "Three red tulips");
        approve("/staff/reviews/" + ward.newest("review"));
        String address = address(river.read(ROOM + "/topics/" + ward.newest("topic")));
        for (Visitor other :
                List.of(
                        ward.member("pond-key"),
                        ward.memberOfOtherTrust("shed-key"),
                        ward.clinicianOfOtherService(),
                        ward.clinicianOfOtherTrust(),
                        ward.administrator())) {
            Caller caller = new Caller(ward, other);
            assertThat(caller.open(address).statusCode()).isEqualTo(404);
            assertThat(caller.open("/rooms/shed/pictures/new").statusCode()).isEqualTo(404);
            assertThat(
                            caller.upload(ROOM + "/pictures", "a.jpg", PICTURE, "title", "A")
                                    .statusCode())
                    .isEqualTo(404);
        }
        assertThat(river.open(ROOM + "/pictures/" + "0".repeat(24)).statusCode()).isEqualTo(404);
        assertThat(river.open(address.replace("beds", "shed")).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String title, String text, String alt) throws Exception {
        return wren.upload(
                ROOM + "/pictures",
                "IMG_0001.jpg",
                PICTURE,
                "title",
                title,
                "text",
                text,
                "alt",
                alt,
                "nobody",
                "yes",
                "key",
                UUID.randomUUID().toString());
    }

    private HttpResponse<String> sendTo(String room, String query, String text) throws Exception {
        return sendTo(room, query, text, "");
    }

    private HttpResponse<String> sendTo(String room, String query, String text, String warning)
            throws Exception {
        return wren.upload(
                room + "/pictures" + query,
                "IMG_0001.jpg",
                PICTURE,
                "title",
                "A title",
                "text",
                text,
                "alt",
                "A red tulip",
                "warning",
                warning,
                "nobody",
                "yes",
                "key",
                UUID.randomUUID().toString());
    }

    private void sendWith(String key, byte[] file) throws Exception {
        wren.upload(
                ROOM + "/pictures",
                "a.jpg",
                file,
                "title",
                "One",
                "text",
                "Words",
                "alt",
                "A",
                "nobody",
                "yes",
                "key",
                key);
    }

    private HttpResponse<String> approve(String review) throws Exception {
        return look(review, "no", "no");
    }

    private HttpResponse<String> look(String review, String people, String place) throws Exception {
        return rowan.post(
                review + "/approve",
                "people",
                people,
                "place",
                place,
                "checks",
                "names",
                "checks",
                "harm");
    }

    private long state(long post) {
        return ward.count("SELECT COUNT(*) FROM post WHERE state = 'removed' AND id = " + post);
    }

    private static String address(String page) {
        return address(ROOM, page);
    }

    private static String address(String room, String page) {
        return page.replaceFirst("(?s).*src=\"(" + room + "/pictures/[0-9a-f]+)\".*", "$1");
    }
}
