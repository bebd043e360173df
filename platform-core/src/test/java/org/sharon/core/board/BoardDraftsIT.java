package org.sharon.core.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.drafts.DraftsModule;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.vault.DataKeys;
import org.sharon.core.vault.VaultFixture;

/** What staff begin to write for the notice board is kept until it is sent. */
class BoardDraftsIT {

    private static final String NEW = "/staff/notices/new";

    private static final TestDatabase vault = TestDatabase.create();

    @TempDir static Path keys;

    private static Ward ward;

    private final Caller rowan = new Caller(ward, ward.clinician());
    private final Caller hazel = new Caller(ward, ward.clinician());

    @BeforeAll
    static void open() {
        ward = Ward.bringing(Brought.with(List.of(), List.of()), NONE, new DraftsModule(), key());
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

    @AfterAll
    static void close() {
        ward.close();
        vault.close();
    }

    @Test
    void aNoticeThatIsNotSentIsThereAgain() throws Exception {
        String blank = rowan.read(NEW);
        String[] typed = {"where", "garden/beds", "title", "Frost tonight", "text", ""};
        assertThat(rowan.post(NEW, both(blank, typed)).statusCode()).isEqualTo(422);

        assertThat(rowan.read(NEW))
                .contains("We kept what you wrote.", "value=\"Frost tonight\"")
                .containsPattern("value=\"garden/beds\" selected")
                .doesNotContain("There is a problem");
        assertThat(rowan.read("/drafts")).contains("A notice", "Frost tonight");
        assertThat(hazel.read(NEW)).doesNotContain("Frost tonight");
    }

    @Test
    void whatWasCheckedIsKeptUntilItIsOnTheBoard() throws Exception {
        String[] typed = {
            "where",
            "garden/shed",
            "title",
            "A calm week",
            "text",
            "We are here.",
            "when",
            "now",
            "hour",
            "9",
            "days",
            "30"
        };
        String key = UUID.randomUUID().toString();
        HttpResponse<String> check = rowan.post(NEW, both(rowan.read(NEW), typed));
        assertThat(check.body()).contains("Check the notice");

        assertThat(rowan.read(NEW))
                .as("somebody who leaves the page that checks")
                .contains("We kept what you wrote.", "value=\"A calm week\"", "We are here.")
                .containsPattern("value=\"30\" selected");

        String[] sent = both(check.body(), with(typed, "step", "write", "key", key));
        assertThat(rowan.post(NEW, sent).statusCode()).isEqualTo(303);
        assertThat(rowan.read(NEW)).doesNotContain("A calm week", "We kept what you wrote.");
        assertThat(rowan.read("/drafts")).doesNotContain("A calm week");
    }

    @Test
    void whatIsOnlyChosenIsNoDraft() throws Exception {
        String[] chosen = {
            "where", "garden/shed", "stage", "waiting", "when", "now", "hour", "9", "days", "14"
        };

        assertThat(rowan.post(NEW, both(rowan.read(NEW), chosen)).statusCode()).isEqualTo(422);

        assertThat(rowan.read(NEW)).doesNotContain("We kept what you wrote.");
    }

    @Test
    void aCorrectionThatWasBegunDoesNotUndoWhatAColleagueCorrectedSince() throws Exception {
        rowan.post(
                NEW,
                "where",
                "garden/shed",
                "title",
                "We meet on Monday",
                "text",
                "See you.",
                "when",
                "now",
                "days",
                "14",
                "step",
                "write",
                "key",
                "" + UUID.randomUUID());
        String desk = "/staff/notices/" + ward.newest("board_notice");
        String correct = desk + "/correct";
        String[] begun = {"title", "", "text", "See you at six.", "revision", "1"};
        assertThat(rowan.post(correct, both(rowan.read(desk), begun)).statusCode()).isEqualTo(422);
        hazel.post(correct, "title", "On Tuesday", "text", "See you.", "revision", "1");

        String page = rowan.read(desk);
        assertThat(page)
                .contains("We kept what you wrote.", "See you at six.")
                .contains("name=\"revision\" value=\"1\"");

        String[] late = {"title", "On Friday", "text", "See you at six.", "revision", "1"};
        HttpResponse<String> refused = rowan.post(correct, both(page, late));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("A colleague has changed this notice", "On Friday")
                .contains("name=\"revision\" value=\"2\"");
        late[5] = "2";
        assertThat(rowan.post(correct, both(refused.body(), late)).statusCode()).isEqualTo(303);
        assertThat(rowan.read(desk)).contains("On Friday").doesNotContain("We kept what you wrote");
    }

    /** These fields, and those by which the form on a page is kept. */
    private static String[] both(String page, String... fields) {
        Matcher hidden =
                Pattern.compile("name=\"(draft-[a-z]+)\" value=\"([^\"]*)\"")
                        .matcher(page.substring(page.lastIndexOf("name=\"draft-place\"")));
        List<String> all = new ArrayList<>(List.of(fields));
        while (hidden.find()) {
            all.addAll(List.of(hidden.group(1), hidden.group(2)));
        }
        return all.toArray(String[]::new);
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
