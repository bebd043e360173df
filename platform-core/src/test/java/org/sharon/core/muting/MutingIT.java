package org.sharon.core.muting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import com.google.inject.AbstractModule;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.crypto.KeyFile;
import org.sharon.core.crypto.Seal;
import org.sharon.core.living.LivingLimits;
import org.sharon.core.living.LivingModule;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.Visitor;

class MutingIT {

    private static final String PAGE = "/me/muted";

    @TempDir private static Path folder;

    private static Ward ward;

    private final Mutes mutes = ward.get(Mutes.class);
    private final Visitor otter = ward.member("shed-key");
    private final Visitor wren = ward.member("shed-key");
    private final Caller browser = new Caller(ward, wren);

    @BeforeAll
    static void open() {
        Seal key = new KeyFile(folder.resolve("words.json")).create();
        ward =
                Ward.bringing(
                        Brought.with(List.of(), List.of()),
                        NONE,
                        new MutingModule(),
                        new LivingModule(),
                        new Rest(key));
    }

    /** What the platform binds beside these features. */
    private static final class Rest extends AbstractModule {

        private final Seal key;

        Rest(Seal key) {
            this.key = key;
        }

        @Override
        protected void configure() {
            bind(LivingLimits.class).toInstance(new LivingLimits(true));
            bind(WordSeal.class).toInstance(new Sealed(key));
        }
    }

    private record Sealed(Seal key) implements WordSeal {

        @Override
        public byte[] seal(long account, String words) {
            return key.seal(words, "words|" + account);
        }

        @Override
        public String open(long account, byte[] sealed) {
            return key.open(sealed, "words|" + account);
        }
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void whatABlockedPersonWritesIsFoldedAwayForWhoeverBlockedThem() throws Exception {
        Post post = says(otter, "good morning from the otter");

        assertThat(browser.read(mute(post))).contains("Block " + otter.nickname(), "not told");
        HttpResponse<String> blocked = browser.post(block(post));

        assertThat(blocked.statusCode()).isEqualTo(303);
        assertThat(browser.read(PAGE)).contains(otter.nickname(), "Unblock");
        assertThat(browser.read("/rooms/shed")).contains("You blocked this person.");
        Visitor another = ward.member("shed-key");
        assertThat(new Caller(ward, another).read("/rooms/shed"))
                .contains("good morning from the otter")
                .doesNotContain("You blocked");
        assertThat(new Caller(ward, otter).read("/rooms/shed")).doesNotContain("blocked");

        browser.post(PAGE + "/unblock", "person", String.valueOf(otter.account()));
        assertThat(browser.read("/rooms/shed")).doesNotContain("You blocked this person.");
        assertThat(browser.read(PAGE)).contains("You have not blocked anybody.");
    }

    @Test
    void theTeamCannotBeBlockedAndSaysSo() throws Exception {
        Post post = saysAsTeam("frost tonight, keep warm");
        browser.post(PAGE + "/words", "word", "warm");

        assertThat(browser.read(mute(post))).contains("You cannot block the team.");
        assertThat(browser.post(block(post)).statusCode()).isEqualTo(404);
        assertThat(mutes.block(wren, ward.clinician().account())).isFalse();
        assertThat(mutes.of(wren).reason(post)).isEmpty();
    }

    @Test
    void aPostWithAMutedWordIsFoldedAwayAndTheWordIsStoredSealed() throws Exception {
        Post post = says(otter, "Two Slugs ate it all");

        assertThat(browser.post(PAGE + "/words", "word", " SLUG ").statusCode()).isEqualTo(303);

        assertThat(mutes.of(wren).reason(post)).isEqualTo("You muted a word in this.");
        assertThat(browser.read("/rooms/shed")).contains("You muted a word in this.");
        byte[] stored =
                ward.database()
                        .read(
                                handle ->
                                        handle.createQuery(
                                                        "SELECT sealed FROM word_mute WHERE account = "
                                                                + wren.account())
                                                .mapTo(byte[].class)
                                                .one());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("slug");

        browser.post(PAGE + "/words/remove", "word", "slug");
        assertThat(mutes.of(wren).reason(post)).isEmpty();
    }

    @Test
    void aWordThatCannotBeTakenComesBackWithASentence() throws Exception {
        assertThat(browser.post(PAGE + "/words", "word", " ?! ").body())
                .contains("Write a word first.");
        HttpResponse<String> tooLong = browser.post(PAGE + "/words", "word", "x".repeat(41));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("x".repeat(41), "no more than 40");
        for (int i = 0; i < Mutes.MOST_WORDS; i++) {
            mutes.muteWord(wren, "word" + i);
        }
        assertThat(browser.post(PAGE + "/words", "word", "another").body())
                .contains("You have muted 50 words.");
        assertThat(mutes.of(wren).words().words()).hasSize(Mutes.MOST_WORDS);
    }

    @Test
    void mutingAWordThatWorriesARuleTellsNobodyUnlessItSaysDanger() throws Exception {
        long before = ward.newest("alert");
        browser.post(PAGE + "/words", "word", "frost");
        assertThat(ward.newest("alert")).isEqualTo(before);

        HttpResponse<String> danger = browser.post(PAGE + "/words", "word", "lightning");

        assertThat(danger.body()).contains("Are you safe right now?");
        assertThat(ward.newest("alert")).isGreaterThan(before);
    }

    @Test
    void aTopicIsMutedAndUnmuted() throws Exception {
        Long topic = opensTopic(otter, "Beans").topic();
        String address = "/rooms/beds/topics/" + topic;

        assertThat(browser.post(address + "/mute", "on", "yes").statusCode()).isEqualTo(303);

        assertThat(mutes.of(wren.account()).hasMuted(topic)).isTrue();
        assertThat(browser.read(address)).contains("You muted this topic.");
        assertThat(browser.read("/rooms/beds")).contains("Muted");
        assertThat(browser.read(PAGE)).contains("Beans, The beds");
        browser.post(PAGE + "/unmute", "topic", String.valueOf(topic));
        assertThat(mutes.of(wren.account()).hasMuted(topic)).isFalse();
    }

    @Test
    void whoeverMutedATopicIsNotToldOfAnAnswerInIt() throws Exception {
        long topic = opensTopic(wren, "Peas").topic();
        browser.post("/rooms/beds/topics/" + topic + "/mute", "on", "yes");
        long heard = opensTopic(wren, "Pods").topic();
        for (long each : List.of(topic, heard)) {
            HttpResponse<String> said =
                    new Caller(ward, otter)
                            .post(
                                    "/rooms/beds/topics/" + each + "/replies",
                                    "text",
                                    "I grow them too",
                                    "key",
                                    UUID.randomUUID().toString());
            assertThat(said.statusCode()).isEqualTo(303);
        }

        // They are told in order, so once the second is there the first would be.
        Awaitility.await().until(() -> told(heard) == 1);
        assertThat(told(topic)).isZero();
    }

    @Test
    void warningsThatSomebodyDoesNotNeedStandOpenForThem() throws Exception {
        browser.post(PAGE + "/warnings", "warning", "self-harm");

        assertThat(mutes.of(wren).opens("self-harm")).isTrue();
        assertThat(mutes.of(wren).opens("suicide")).isFalse();
        assertThat(browser.read(PAGE)).containsPattern("value=\"self-harm\" checked");
    }

    @Test
    void searchAndTheListOfTopicsFoldTheSame() throws Exception {
        Post post = opensTopic(otter, "Marrows in May");
        browser.post("/rooms/beds/posts/" + post.id() + "/block");

        assertThat(browser.read("/rooms/beds"))
                .contains("You blocked this person.")
                .doesNotContain("Marrows in May");
    }

    @Test
    void nothingOfItIsThereForWhoeverDoesNotSeeThePostOrIsStaff() throws Exception {
        Post post = says(otter, "only here");
        for (Visitor each :
                List.of(ward.member("pond-key"), ward.memberOfOtherTrust("shed-key"), otter)) {
            Caller caller = new Caller(ward, each);
            assertThat(caller.open(mute(post)).statusCode()).isEqualTo(404);
            assertThat(caller.post(block(post)).statusCode()).isEqualTo(404);
        }
        assertThat(new Caller(ward, ward.clinician()).open(PAGE).statusCode()).isEqualTo(404);
        assertThat(browser.post("/rooms/beds/topics/99999/mute").statusCode()).isEqualTo(404);
    }

    private long told(long topic) {
        return ward.count(
                "SELECT COUNT(*) FROM notice WHERE account = "
                        + wren.account()
                        + " AND address LIKE '%/topics/"
                        + topic
                        + "?%'");
    }

    private static String mute(Post post) {
        return "/rooms/shed/posts/" + post.id() + "/mute";
    }

    private static String block(Post post) {
        return "/rooms/shed/posts/" + post.id() + "/block";
    }

    private static Post says(Visitor author, String text) {
        return ward.says(author, "shed", text).post();
    }

    private static Post saysAsTeam(String text) {
        NewPost words =
                NewPost.live(ward.room("shed"), ward.clinician(), UUID.randomUUID(), text, false);
        return ((Said.Stored) ward.get(Posts.class).sayAndWait(words.byTeam())).post();
    }

    private static Post opensTopic(Visitor author, String title) throws Exception {
        String location =
                new Caller(ward, author)
                        .post(
                                "/rooms/beds/topics",
                                "title",
                                title,
                                "text",
                                "What grows?",
                                "key",
                                UUID.randomUUID().toString())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        long topic = Long.parseLong(location.replaceAll(".*/topics/(\\d+).*", "$1"));
        long post = ward.count("SELECT id FROM post WHERE topic = " + topic);
        return ward.get(Posts.class).find(post).orElseThrow();
    }
}
