package org.sharon.core.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.api.settings.Setting;
import org.sharon.core.audit.AuditEntry;
import org.sharon.core.people.Browser;
import org.sharon.core.people.Door;
import org.sharon.core.people.PeopleFixture;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.web.Role;
import org.sharon.core.web.RouteGroup;

class SettingPagesIT {

    private static final String PAGE = "/admin/plugins/garden/settings";
    private static final Service GARDEN =
            Gardens.setting(
                    new Setting.Text(
                            "greeting", "Greeting", "Stands on top.", "Hello & welcome", 20),
                    new Setting.Number("beds", "Beds", "How many beds there are.", 4, 1, 9),
                    new Setting.Switch("open", "Open", "Whether the gate is open.", true),
                    new Setting.Choice(
                            "sown", "Sown", "What is sown.", "peas", List.of("peas", "kale")));

    private static final TestDatabase database = TestDatabase.create();
    private static PeopleFixture people;
    private static TrustSettings settings;
    private static Door door;
    private static int trust;
    private static int other;

    @BeforeAll
    static void open(@TempDir Path keys) throws Exception {
        people = new PeopleFixture(database, keys);
        settings = new TrustSettings(new SettingStore(people.clock), database.core(), people.audit);
        door =
                new Door(
                        people,
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                Multibinder.newSetBinder(binder(), RouteGroup.class)
                                        .addBinding()
                                        .toInstance(
                                                new SettingPages(settings, Services.of(GARDEN)));
                            }
                        });
        trust = people.trust("settings");
        people.staff(trust, Role.TRUST_ADMINISTRATOR, "cedar");
        other = people.trust("other");
        people.staff(other, Role.TRUST_ADMINISTRATOR, "aspen");
        people.staff(trust, Role.SERVICE_LEAD, "linden", PeopleFixture.SERVICE);
    }

    @AfterAll
    static void close() {
        door.close();
        database.close();
    }

    @Test
    void makesTheFormFromWhatThePluginDeclares() {
        var shown = administrator().get(PAGE);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.says("Settings of A garden")).isTrue();
        assertThat(shown.says("value=\"Hello &amp; welcome\"")).isTrue();
        assertThat(shown.says("How many beds there are.")).isTrue();
        assertThat(
                        shown.says(
                                "id=\"setting-open\" name=\"setting-open\" type=\"radio\" value=\"yes\" checked"))
                .isTrue();
        assertThat(
                        shown.says(
                                "id=\"setting-sown-2\" name=\"setting-sown\" type=\"radio\" value=\"kale\">"))
                .isTrue();
    }

    @Test
    void savesWhatIsTypedAndSaysSo() {
        int before = entries().size();

        var shown = fill("Hi", "6", "no", "kale");

        assertThat(shown.says("Saved. The service uses it from now on.")).isTrue();
        assertThat(settings.list(GARDEN, trust))
                .extracting(TrustSetting::value)
                .containsExactly("Hi", "6", "no", "kale");
        assertThat(entries()).hasSize(before + 4);
        fill("Hello & welcome", "4", "yes", "peas");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatToDo() {
        var shown = fill("A greeting that is far too long", "ten", "", "peas");

        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.says("There is a problem")).isTrue();
        assertThat(
                        shown.says(
                                "<a href=\"#setting-beds\">Write a whole number from 1 to 9 for “Beds”."))
                .isTrue();
        assertThat(shown.says("Write at most 20 letters for “Greeting”.")).isTrue();
        assertThat(shown.says("Choose yes or no for “Open”.")).isTrue();
        assertThat(shown.says("value=\"A greeting that is far too long\"")).isTrue();
        assertThat(shown.says("value=\"ten\"")).isTrue();
    }

    @Test
    void namesAValueThatThisVersionDoesNotTakeAnyMore() {
        Service wider = Gardens.setting(new Setting.Number("beds", "Beds", "Beds.", 4, 1, 99));
        settings.save(wider, other, 1, Map.of("beds", "40"));
        Browser browser = door.browser();
        browser.signIn("aspen");

        var shown = browser.get(PAGE);

        assertThat(
                        shown.says(
                                "“Beds” was “40”, and this version does not take that any more. It is"
                                        + " “4” until you save."))
                .isTrue();
        assertThat(
                        browser.post(
                                        PAGE,
                                        "setting-greeting",
                                        "Hi",
                                        "setting-beds",
                                        "4",
                                        "setting-open",
                                        "yes",
                                        "setting-sown",
                                        "peas")
                                .says("does not take that any more"))
                .isFalse();
    }

    @Test
    void isThereForTrustAdministratorsOnly() {
        Browser lead = door.browser();
        lead.signIn("linden");

        assertThat(lead.get(PAGE).status()).isEqualTo(404);
        assertThat(administrator().get("/admin/plugins/pond/settings").status()).isEqualTo(404);
    }

    private static Browser.Shown fill(String greeting, String beds, String open, String sown) {
        return administrator()
                .fill(
                        PAGE,
                        PAGE,
                        "setting-greeting",
                        greeting,
                        "setting-beds",
                        beds,
                        "setting-open",
                        open,
                        "setting-sown",
                        sown);
    }

    private static Browser administrator() {
        Browser browser = door.browser();
        browser.signIn("cedar");
        return browser;
    }

    private static List<AuditEntry> entries() {
        return people.audit.listAbout(trust, "service:garden", "setting.changed");
    }
}
