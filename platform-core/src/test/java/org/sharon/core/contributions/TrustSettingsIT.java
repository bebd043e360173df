package org.sharon.core.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.api.context.CallContext;
import org.sharon.api.settings.Setting;
import org.sharon.api.settings.SettingValues;
import org.sharon.core.audit.Audit;
import org.sharon.core.audit.AuditEntry;
import org.sharon.core.people.FakeClock;
import org.sharon.core.plugins.Service;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Theme;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.trusts.TrustsFixture;

class TrustSettingsIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final FakeClock clock = new FakeClock();
    private static final Audit audit = TrustsFixture.audit(database.core(), clock);
    private static final TrustSettings settings =
            new TrustSettings(new SettingStore(clock), database.core(), audit);
    private static final PluginDatabase pool = new PluginDatabase(database.coreAddress());
    private static final Contexts contexts = new Contexts(settings, pool);

    private static final Setting.Text GREETING =
            new Setting.Text("greeting", "Greeting", "Stands above the garden.", "Hello", 20);
    private static final Setting.Number BEDS =
            new Setting.Number("beds", "Beds", "How many beds there are.", 4, 1, 9);
    private static final Setting.Switch OPEN =
            new Setting.Switch("open", "Open", "Whether the gate is open.", true);
    private static final Setting.Choice SEASON =
            new Setting.Choice(
                    "season", "Season", "What is sown.", "spring", List.of("spring", "autumn"));
    private static final Service GARDEN = Gardens.setting(GREETING, BEDS, OPEN, SEASON);

    @AfterAll
    static void close() {
        pool.close();
        database.close();
    }

    @Test
    void isWhatThePluginSaysUntilATrustSetsIt() {
        SettingValues values = valuesOf(GARDEN, trust());

        assertThat(values.text("greeting")).isEqualTo("Hello");
        assertThat(values.number("beds")).isEqualTo(4);
        assertThat(values.isOn("open")).isTrue();
        assertThat(values.text("season")).isEqualTo("spring");
    }

    @Test
    void countsFromTheNextCallAndOnlyInTheTrustThatSetIt() {
        int one = trust();
        int other = trust();

        assertThat(
                        settings.save(
                                GARDEN,
                                one,
                                7,
                                Map.of("beds", " 6 ", "open", "no", "season", "autumn")))
                .isEmpty();

        assertThat(valuesOf(GARDEN, one).number("beds")).isEqualTo(6);
        assertThat(valuesOf(GARDEN, one).isOn("open")).isFalse();
        assertThat(valuesOf(GARDEN, one).text("season")).isEqualTo("autumn");
        assertThat(valuesOf(GARDEN, one).text("greeting")).isEqualTo("Hello");
        assertThat(valuesOf(GARDEN, other).number("beds")).isEqualTo(4);
    }

    @Test
    void saysWhatToDoAboutEachValueThatDoesNotFitAndSetsNothing() {
        int trust = trust();

        Map<String, String> complaints =
                settings.save(
                        GARDEN,
                        trust,
                        7,
                        Map.of(
                                "greeting", "A greeting that is far too long",
                                "beds", "ten",
                                "open", "perhaps",
                                "season", "winter",
                                "moat", "deep"));

        assertThat(complaints)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "greeting", "Write at most 20 letters for “Greeting”.",
                                "beds", "Write a whole number from 1 to 9 for “Beds”.",
                                "open", "Choose yes or no for “Open”.",
                                "season", "Choose one of the answers for “Season”.",
                                "moat", "garden has no setting called moat."));
        assertThat(settings.save(GARDEN, trust, 7, Map.of("beds", "10", "open", "no")))
                .containsOnlyKeys("beds");
        assertThat(valuesOf(GARDEN, trust).isOn("open")).isTrue();
    }

    @Test
    void fallsBackWhenANewVersionDoesNotTakeTheValueAnyMoreAndComesBackWithTheOldOne() {
        int trust = trust();
        settings.save(GARDEN, trust, 7, Map.of("beds", "8", "greeting", "Good morning"));
        Service smaller =
                Gardens.setting(GREETING, new Setting.Number("beds", "Beds", "Beds.", 2, 1, 3));

        assertThat(valuesOf(smaller, trust).number("beds")).isEqualTo(2);
        assertThat(valuesOf(smaller, trust).text("greeting")).isEqualTo("Good morning");
        assertThat(settings.list(smaller, trust))
                .filteredOn(TrustSetting::isOutdated)
                .extracting(TrustSetting::kept)
                .containsExactly("8");
        assertThat(valuesOf(GARDEN, trust).number("beds")).isEqualTo(8);
    }

    @Test
    void isNoLongerOutdatedWhenTheTrustAcceptsThePluginsOwnValue() {
        int trust = trust();
        settings.save(GARDEN, trust, 7, Map.of("beds", "8"));
        Service smaller = Gardens.setting(new Setting.Number("beds", "Beds", "Beds.", 2, 1, 3));

        settings.save(smaller, trust, 7, Map.of("beds", "2"));

        assertThat(settings.list(smaller, trust)).noneMatch(TrustSetting::isOutdated);
        assertThat(valuesOf(smaller, trust).number("beds")).isEqualTo(2);
    }

    @Test
    void writesDownWhichSettingChangedAndByWhom() {
        int trust = trust();

        settings.save(GARDEN, trust, 7, Map.of("beds", "5", "open", "yes"));
        settings.save(GARDEN, trust, 8, Map.of("beds", "5"));

        assertThat(audit.listAbout(trust, "service:garden", "setting.changed"))
                .extracting(AuditEntry::actor, AuditEntry::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(7L, "beds: 4 → 5"));
        assertThat(audit.verify(trust)).isEmpty();
    }

    @Test
    void namesASettingThatIsNotThereOrIsOfAnotherKind() {
        SettingValues values = valuesOf(GARDEN, trust());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> values.text("moat"))
                .withMessage("settings() has no setting moat that is a text or a choice");
        assertThatIllegalArgumentException().isThrownBy(() -> values.number("greeting"));
        assertThatIllegalArgumentException().isThrownBy(() -> values.isOn("beds"));
        assertThatIllegalArgumentException().isThrownBy(() -> values.text("open"));
    }

    @Test
    void isOfNoUseOnceTheCallHasEnded() {
        CallContext kept;
        SettingValues values;
        try (OpenContext context = contexts.of(GARDEN, trust(), Locale.UK)) {
            kept = context;
            values = context.settings();
            values.number("beds");
        }

        assertThatIllegalStateException().isThrownBy(kept::settings);
        assertThatIllegalStateException().isThrownBy(kept::messages);
        assertThatIllegalStateException().isThrownBy(kept::store);
        assertThatIllegalStateException().isThrownBy(() -> values.number("beds"));
    }

    private static SettingValues valuesOf(Service service, int trust) {
        return contexts.of(service, trust, Locale.UK).settings();
    }

    private static int trust() {
        Trusts trusts = TrustsFixture.trusts(database.core(), clock);
        String name = "trust" + trusts.list().size();
        return trusts.create(
                name,
                name,
                Theme.HARBOUR,
                name + ".localhost",
                ReadingHours.daily(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }
}
