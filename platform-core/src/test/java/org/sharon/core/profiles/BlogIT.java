package org.sharon.core.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.Visitor;

/** Writing a blog in a service that lets posts rest at night, and now it is night. */
class BlogIT {

    private static final String WRITE = "/rooms/beds/topics?shelf=blog";

    private static final Ward ward =
            Ward.bringing(Brought.with(List.of(), List.of()), NONE, new ProfilesModule());

    private final Visitor wren = ward.member("shed-key");
    private final Caller phone = new Caller(ward, wren);
    private final Caller reader = new Caller(ward, ward.member("shed-key"));

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void aPostRestsAtNightUntilItsAuthorSendsItAgain() throws Exception {
        long before = ward.newest("topic");

        HttpResponse<String> rests = write("A quiet evening", "I sat by the window.");

        assertThat(rests.statusCode()).isEqualTo(200);
        assertThat(rests.body())
                .contains("It is night. Do you want this to wait until the morning?")
                .contains("I sat by the window.")
                .contains("name=\"tonight\" value=\"yes\"");
        assertThat(ward.newest("topic")).isEqualTo(before);

        HttpResponse<String> sent =
                write("A quiet evening", "I sat by the window.", "tonight", "yes");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(reader.read("/rooms/beds/blog")).contains("A quiet evening");
    }

    @Test
    void whatSomebodyHasToLookAtNeverRests() throws Exception {
        long alerts = ward.newest("alert");

        assertThat(write("Frost", "There is frost tonight.").statusCode()).isEqualTo(303);
        assertThat(write("Storm", "lightning").body()).contains("Are you safe right now?");
        assertThat(write("Nettles", "nettle").body()).contains("A person will read this first");

        assertThat(ward.newest("alert")).isGreaterThan(alerts);
    }

    @Test
    void aCardSaysWhenItWasWrittenAndNotWhenSomebodyAnswered() throws Exception {
        HttpResponse<String> sent = write("Snowdrops", "They are up.", "tonight", "yes");
        String topic = sent.headers().firstValue("location").orElseThrow();
        String written = timeOnCard("Snowdrops");

        reader.post(
                topic.replaceFirst("[?#].*", "") + "/replies", "key", key(), "text", "Ours too.");

        assertThat(reader.read("/rooms/beds/blog")).contains("1 comment");
        assertThat(timeOnCard("Snowdrops")).isEqualTo(written);
    }

    private String timeOnCard(String title) throws Exception {
        return Stream.of(reader.read("/rooms/beds/blog").split("<article"))
                .filter(card -> card.contains(title))
                .map(card -> card.replaceFirst("(?s).*?datetime=\"([^\"]+)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTeamIsNotAsked() throws Exception {
        HttpResponse<String> answer =
                new Caller(ward, ward.clinician())
                        .post(WRITE, "key", key(), "title", "Hello", "text", "We are here.");

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void aQuestionToBeginWithBecomesTheTitle() throws Exception {
        assertThat(phone.read("/rooms/beds/topics/new?shelf=blog"))
                .contains("Questions to begin with")
                .contains("/rooms/beds/topics/new?shelf=blog&amp;prompt=0");

        assertThat(phone.read("/rooms/beds/topics/new?shelf=blog&prompt=0"))
                .contains("value=\"What grows?\"");
        assertThat(phone.open("/rooms/beds/topics/new?shelf=blog&prompt=99").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatOnePersonWroteStandsOnAShelfOfItsOwn() throws Exception {
        write("First beans", "They are up.", "tonight", "yes");
        new Caller(ward, ward.member("shed-key"))
                .post(
                        WRITE,
                        "key",
                        key(),
                        "title",
                        "Of another",
                        "text",
                        "Peas.",
                        "tonight",
                        "yes");
        write("Held beans", "nettle", "tonight", "yes");
        String own = phone.open("/rooms/beds/me").headers().firstValue("location").orElseThrow();

        assertThat(phone.read(own + "/blog"))
                .contains("My blog posts", "First beans", "Held beans")
                .doesNotContain("Of another");
        assertThat(reader.read(own + "/blog"))
                .contains("Blog posts by", "First beans")
                .doesNotContain("Held beans")
                .doesNotContain("Of another");
        Caller stranger = new Caller(ward, ward.member("pond-key"));
        assertThat(stranger.open(own + "/blog").statusCode()).isEqualTo(404);
        assertThat(reader.open(own.replace("/beds/", "/shed/") + "/blog").statusCode())
                .as("a room without a blog")
                .isEqualTo(404);
    }

    private HttpResponse<String> write(String title, String text, String... more) throws Exception {
        String[] fields = new String[6 + more.length];
        System.arraycopy(
                new String[] {"key", key(), "title", title, "text", text}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return phone.post(WRITE, fields);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
