package org.sharon.core.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.vault.DataKeys;
import org.sharon.core.vault.VaultFixture;
import org.sharon.core.web.Draft;
import org.sharon.core.web.DraftForm;
import org.sharon.core.web.DraftShelf;
import org.sharon.core.web.Visitor;

class DraftsIT {

    private static final String PLACE = "/rooms/beds/topics?shelf=forum";

    private static final TestDatabase vault = TestDatabase.create();

    @TempDir static Path keys;

    private static Ward ward;

    private final DraftShelf drafts = ward.get(DraftShelf.class);
    private final Visitor wren = ward.member("shed-key");
    private final String here = UUID.randomUUID().toString();
    private final String there = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        ward = Ward.bringing(Brought.with(List.of(), List.of()), NONE, new DraftsModule(), key());
    }

    @AfterAll
    static void close() {
        ward.close();
        vault.close();
    }

    @Test
    void keepsWhatIsTypedForItsAuthorAlone() {
        keep(here, 0, "The beans are");

        assertThat(found().or("text", "")).isEqualTo("The beans are");
        assertThat(found().page()).isEqualTo("/rooms/beds/topics/new");
        assertThat(drafts.find(ward.member("shed-key").account(), PLACE).isKept()).isFalse();
        assertThat(drafts.find(wren.account(), "/rooms/pond/topics").isKept()).isFalse();
    }

    @Test
    void storesNoWordThatCanBeRead() {
        keep(here, 0, "Nobody reads marigold here");

        byte[] stored =
                ward.database()
                        .read(
                                handle ->
                                        handle.createQuery(
                                                        "SELECT sealed FROM draft WHERE account = ?")
                                                .bind(0, wren.account())
                                                .mapTo(byte[].class)
                                                .one());

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("marigold");
    }

    @Test
    void goesOnInOneWindowWithoutAskingAboutAnother() {
        long first = keep(here, 0, "The beans");
        long second = keep(here, 0, "The cat ate them");
        keep(there, second, "The cat");

        assertThat(second).isGreaterThan(first);
        assertThat(found().or("text", "")).isEqualTo("The cat");
        assertThat(found().hasOlder()).isFalse();
    }

    @Test
    void keepsTheWordsOfTheOtherWindowBesideTheNewerOnes() {
        keep(here, 0, "Written on the phone");
        keep(there, 0, "Written at the desk");

        assertThat(found().or("text", "")).isEqualTo("Written at the desk");
        assertThat(found().olderWords()).isEqualTo("Written on the phone");
    }

    @Test
    void isGoneOnceTheWordsWereSentEvenWhenASaveComesLate() {
        keep(here, 0, "The beans are up");
        drafts.sent(wren.account(), form(here, 1, "The beans are up"));
        keep(here, 1, "The beans are u");

        assertThat(found().isKept()).isFalse();

        keep(there, 0, "Something new");
        assertThat(found().or("text", "")).isEqualTo("Something new");
        assertThat(found().hasOlder()).isFalse();
    }

    @Test
    void leavesTheOtherWindowsWordsWhenOneIsSent() {
        keep(here, 0, "Written on the phone");
        long desk = keep(there, 0, "Written at the desk");

        drafts.sent(wren.account(), form(there, desk, "Written at the desk"));

        assertThat(found().or("text", "")).isEqualTo("Written on the phone");
    }

    @Test
    void isGoneWhenTheBoxIsEmptied() {
        keep(here, 0, "The beans");
        keep(here, 1, "  ");

        assertThat(found().isKept()).isFalse();
        assertThat(count()).isZero();
    }

    @Test
    void theSameWordsOnceMoreChangeNothing() {
        long first = keep(here, 0, "The beans");

        assertThat(keep(here, 0, "The beans")).isEqualTo(first);
    }

    @Test
    void isFoundByNobodyAfterThirtyDays() {
        keep(here, 0, "The beans");
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE draft SET saved_at = saved_at - INTERVAL 31 DAY"
                                                + " WHERE account = ?",
                                        wren.account()));

        assertThat(found().isKept()).isFalse();
    }

    @Test
    void keepsAHundredAndLetsTheOldestGo() {
        for (int i = 0; i < DraftStore.MOST + 5; i++) {
            drafts.keep(
                    wren.account(),
                    new DraftForm("/rooms/beds/" + i, "/", "", here, 0, Map.of("text", "Bean")));
        }

        assertThat(count()).isEqualTo(DraftStore.MOST);
    }

    @Test
    void comesBackInTheFormAndGoesWithThePost() throws Exception {
        Caller browser = new Caller(ward, wren);
        Shown page = new Shown(browser.read("/rooms/beds/topics/new"));

        browser.post("/drafts", page.with("title", "Beans", "text", "They are <up> & green"));

        assertThat(browser.read("/drafts")).contains("They are &lt;up&gt; &amp; green");
        page = new Shown(browser.read("/rooms/beds/topics/new"));
        assertThat(page.html()).contains("We kept what you wrote.", "value=\"Beans\"", "&lt;up");
        assertThat(
                        browser.post(
                                        page.value("draft-place"),
                                        page.with("title", "Beans", "text", "They are up"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(browser.read("/rooms/beds/topics/new")).doesNotContain("We kept");
        assertThat(browser.read("/drafts")).contains("You have no drafts.");
    }

    @Test
    void charactersThatTurnRoundWordsLeaveTheOtherFieldAlone() throws Exception {
        Caller browser = new Caller(ward, wren);
        Shown page = new Shown(browser.read("/rooms/beds/topics/new"));

        browser.post("/drafts", page.with("title", "Beans", "text", "They are \u202Epu"));

        assertThat(browser.read("/drafts"))
                .contains("<bdi>Beans</bdi>", "<bdi>They are \u202Epu</bdi>");
    }

    @Test
    void keepsWhatCouldNotBePosted() throws Exception {
        Caller browser = new Caller(ward, wren);
        Shown page = new Shown(browser.read("/rooms/beds/topics/new"));

        assertThat(
                        browser.post(
                                        page.value("draft-place"),
                                        page.with("title", "", "text", "No title yet"))
                                .statusCode())
                .isEqualTo(422);

        assertThat(browser.read("/rooms/beds/topics/new")).contains("No title yet</textarea>");
    }

    @Test
    void keepsTheWordsOfSomebodyWhoseSessionHasEnded() throws Exception {
        Caller browser = new Caller(ward, wren);
        Shown page = new Shown(browser.read("/rooms/beds/topics/new"));
        Caller outside = new Caller(ward, ward.nobody());

        var answer =
                outside.post(
                        page.value("draft-place"),
                        page.with("title", "Long", "text", "I wrote this for an hour"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("We kept what you wrote.", "name=\"password\"");
        assertThat(browser.read("/rooms/beds/topics/new")).contains("I wrote this for an hour");
    }

    @Test
    void keepsNothingForSomebodyElse() throws Exception {
        Visitor other = ward.member("shed-key");
        Shown page = new Shown(new Caller(ward, wren).read("/rooms/beds/topics/new"));

        new Caller(ward, other)
                .post(page.value("draft-place"), page.with("title", "", "text", "Not yours"));
        Shown forged = new Shown(page.html().replace(page.value("draft-owner"), "1-1-forged"));
        new Caller(ward, ward.nobody())
                .post(page.value("draft-place"), forged.with("title", "", "text", "Forged"));

        assertThat(new Caller(ward, other).read("/drafts")).contains("You have no drafts.");
        assertThat(new Caller(ward, wren).read("/drafts")).contains("You have no drafts.");
    }

    private Draft found() {
        return drafts.find(wren.account(), PLACE);
    }

    private long keep(String window, long base, String text) {
        return drafts.keep(wren.account(), form(window, base, text));
    }

    private long count() {
        return ward.count("SELECT COUNT(*) FROM draft WHERE account = " + wren.account());
    }

    private static DraftForm form(String window, long base, String text) {
        return new DraftForm(
                PLACE,
                "/rooms/beds/topics/new",
                "A topic",
                window,
                base,
                text.isBlank() ? Map.of() : Map.of("text", text));
    }

    private static AbstractModule key() {
        return new AbstractModule() {
            @Provides
            @Singleton
            DataKeys keys(Database core) {
                return VaultFixture.dataKeys(core, vault.vault(), keys);
            }
        };
    }
}
