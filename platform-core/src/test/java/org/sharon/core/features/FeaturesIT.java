package org.sharon.core.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.core.people.FakeClock;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Theme;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.trusts.TrustsFixture;

class FeaturesIT {

    private static final String GARDEN = "garden";
    private static final long LEAD = 1;

    private static final TestDatabase database = TestDatabase.create();
    private static final FakeClock clock = new FakeClock();
    private static final Trusts trusts = TrustsFixture.trusts(database.core(), clock);
    private static final Features features = features(database.core());
    private static final int HARBOUR = trust("harbour");
    private static final int MEADOW = trust("meadow");

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void areAsThePluginSaysUntilALeadSwitchesThem() {
        int trust = trust("quiet");

        assertThat(features.isOn(trust, GARDEN, Feature.FORUM)).isTrue();
        assertThat(features.isOn(trust, GARDEN, Feature.BLOG)).isTrue();
        assertThat(features.isOn(trust, GARDEN, Feature.WALL)).isFalse();
        assertThat(features.isOn(trust, GARDEN, Feature.GIFTS)).isFalse();
    }

    @Test
    void areSwitchedForOneTrustOnly() {
        features.change(HARBOUR, GARDEN, Feature.BLOG, false, LEAD);
        features.change(HARBOUR, GARDEN, Feature.WALL, true, LEAD);

        assertThat(features.isOn(HARBOUR, GARDEN, Feature.BLOG)).isFalse();
        assertThat(features.isOn(HARBOUR, GARDEN, Feature.WALL)).isTrue();
        assertThat(features.isOn(MEADOW, GARDEN, Feature.BLOG)).isTrue();
        assertThat(features.isOn(MEADOW, GARDEN, Feature.WALL)).isFalse();
        assertThat(
                        TrustsFixture.audit(database.core(), clock)
                                .listAbout(HARBOUR, "service:garden", "feature.off"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(LEAD))
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("blog"));
    }

    @Test
    void countOnAnotherNodeWithinFiveSeconds() {
        int trust = trust("two-nodes");
        try (Database pool = database.coreOfAnotherNode()) {
            Features elsewhere = features(pool);
            assertThat(elsewhere.isOn(trust, GARDEN, Feature.BLOG)).isTrue();

            features.change(trust, GARDEN, Feature.BLOG, false, LEAD);
            clock.pass(Duration.ofSeconds(3));

            assertThat(elsewhere.isOn(trust, GARDEN, Feature.BLOG)).isFalse();
        }
    }

    @Test
    void cannotBeSwitchedWhenThePluginHasLockedThem() {
        assertThatThrownBy(() -> features.change(HARBOUR, GARDEN, Feature.FORUM, false, LEAD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> features.change(HARBOUR, GARDEN, Feature.IMAGES, true, LEAD))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(features.isOn(HARBOUR, GARDEN, Feature.FORUM)).isTrue();
    }

    private static int trust(String slug) {
        ReadingHours hours = ReadingHours.daily(LocalTime.of(9, 0), LocalTime.of(17, 0));
        return trusts.create(slug, slug, Theme.HARBOUR, slug + ".localhost", hours);
    }

    /** As on one node: the forum is locked on, the blog is on, the wall is off. */
    private static Features features(Database pool) {
        Service garden =
                new Service(
                        "1.0.0",
                        "digest",
                        new ServiceDescription(GARDEN, "Gardeners", "People outside.", 18),
                        List.of(),
                        List.of(),
                        FeatureSet.of(Feature.BLOG)
                                .lockedOn(Feature.FORUM)
                                .off(Feature.WALL)
                                .lockedOff(Feature.IMAGES),
                        List.of());
        return new Features(
                Services.of(garden),
                new SwitchStore(pool, clock),
                pool,
                TrustsFixture.audit(pool, clock),
                Set.of(),
                clock);
    }
}
