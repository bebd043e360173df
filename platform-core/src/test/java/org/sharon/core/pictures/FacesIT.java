package org.sharon.core.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.inject.AbstractModule;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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
import org.sharon.core.pictures.faces.DrawnFace;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.profiles.ProfilesModule;

/** What a computer saw on a picture, and what whoever decides is asked then. */
class FacesIT {

    private static final String ROOM = "/rooms/beds";
    private static final String WARNING = "A computer thinks there may be a face here";
    private static final String TICK = "I have looked at the frames: there is no person";

    private static final String AUDIT =
            "SELECT COUNT(*) FROM audit WHERE action = 'review-approved'" + " AND reason LIKE '%s'";

    private Ward ward;
    private Caller wren;
    private Caller rowan;

    @BeforeEach
    void open() throws Exception {
        ward =
                Ward.bringing(
                        Brings.content(),
                        PluginResources.of(Map.of()),
                        new FeaturesModule(),
                        new LivingModule(),
                        new ProfilesModule(),
                        new PicturesModule(Path.of("target", "libraries").toAbsolutePath()),
                        new Rest());
        wren = new Caller(ward, ward.member("shed-key"));
        rowan = new Caller(ward, ward.clinician());
        new Caller(ward, ward.lead()).post("/staff/features/garden/images", "on", "yes");
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
    void whoeverSeesNobodyWhereAComputerMarksAFaceIsAskedOnceMore() throws Exception {
        String review = send(DrawnFace.on(800, 600, 150, 120, 160));
        String page = rowan.read(review);
        assertThat(page)
                .contains(WARNING, "1 frame, at the top left.", "<rect")
                .doesNotContain(TICK, "No computer has looked", "has marked nothing");

        HttpResponse<String> again = decide(review, "no");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Look at the frames once more", TICK)
                .containsPattern("id=\"people-no\"[^>]*checked")
                .containsPattern("id=\"place-no\"[^>]*checked")
                .containsPattern("id=\"check-names\"[^>]*checked")
                .doesNotContainPattern("id=\"frames-seen\"[^>]*checked");
        assertThat(shown()).isZero();
        assertThat(decide(review, "unsure", "frames", "seen").statusCode()).isEqualTo(422);
        assertThat(decide(review, "yes", "frames", "seen").body()).contains("is never shown");
        assertThat(shown()).isZero();

        assertThat(decide(review, "no", "frames", "seen").statusCode()).isEqualTo(303);

        assertThat(shown()).isOne();
        assertThat(ward.count(AUDIT.formatted("%a computer had marked 1 place as a face%")))
                .isOne();
    }

    @Test
    void whereAComputerMarksNothingOnlyOnesOwnLookCounts() throws Exception {
        String review = send(DrawnFace.nobody(800, 600));

        assertThat(rowan.read(review))
                .contains("A computer has marked nothing.", "people with dark skin")
                .contains("only your own look counts")
                .doesNotContain(WARNING, "<rect", "No computer has looked");
        assertThat(decide(review, "no").statusCode()).isEqualTo(303);
        assertThat(shown()).isOne();
        assertThat(ward.count(AUDIT.formatted("%computer%"))).isZero();
    }

    @Test
    void whoeverSentItReadsNothingOfIt() throws Exception {
        String review = send(DrawnFace.on(800, 600, 150, 120, 160));
        decide(review, "no", "frames", "seen");
        Caller river = new Caller(ward, ward.member("shed-key"));

        for (Caller member : List.of(wren, river)) {
            assertThat(member.read(ROOM + "/topics/" + ward.newest("topic")))
                    .contains("A drawing")
                    .doesNotContain("omputer", "<rect", "frame");
        }
    }

    /** The review of a picture at which a computer has looked. */
    private String send(byte[] picture) throws Exception {
        HttpResponse<String> sent =
                wren.upload(
                        ROOM + "/pictures",
                        "IMG_0001.jpg",
                        picture,
                        "title",
                        "A drawing",
                        "text",
                        "I drew this.",
                        "alt",
                        "A drawing",
                        "nobody",
                        "yes",
                        "key",
                        UUID.randomUUID().toString());
        assertThat(sent.statusCode()).isEqualTo(200);
        await().until(
                        () ->
                                ward.count("SELECT COUNT(*) FROM picture WHERE faces IS NOT NULL")
                                        == ward.count("SELECT COUNT(*) FROM picture"));
        return "/staff/reviews/" + ward.newest("review");
    }

    private HttpResponse<String> decide(String review, String people, String... more)
            throws Exception {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "people", people, "place", "no", "checks", "names", "checks",
                                "harm"));
        fields.addAll(Arrays.asList(more));
        return rowan.post(review + "/approve", fields.toArray(String[]::new));
    }

    private long shown() {
        return ward.count("SELECT COUNT(*) FROM post WHERE state = 'posted'");
    }
}
