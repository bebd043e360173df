package org.sharon.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.jobs.Job;
import org.sharon.api.moderation.AlertClocks;
import org.sharon.api.moderation.Posture;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.core.audit.AuditModule;
import org.sharon.core.contributions.ContributionsModule;
import org.sharon.core.plugins.Contributions;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Theme;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.trusts.TrustsFixture;

class JobsIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final Duration DAILY = Duration.ofDays(1);
    private static final AtomicInteger watered = new AtomicInteger();

    private static int trusts;

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void noTrustUsesTheService() {
        execute("DELETE FROM plugin_job");
        execute("DELETE FROM enabled_service");
        watered.set(0);
    }

    @Test
    void areDoneOnceForEachTrustThatUsesTheService() {
        Jobs jobs = node(new Job("water", DAILY, context -> watered.incrementAndGet()));
        trust(true);
        trust(true);
        trust(false);

        jobs.doWhatIsDue();
        jobs.doWhatIsDue();

        assertThat(watered).hasValue(2);
    }

    @Test
    void areDoneByOneNodeOnlyHoweverManyLook() {
        Job job = new Job("water", DAILY, context -> watered.incrementAndGet());
        List<Jobs> nodes = List.of(node(job), node(job), node(job), node(job));
        for (int i = 0; i < 5; i++) {
            trust(true);
        }

        CompletableFuture.allOf(
                        nodes.stream()
                                .map(each -> CompletableFuture.runAsync(each::doWhatIsDue))
                                .toArray(CompletableFuture[]::new))
                .join();

        assertThat(watered).hasValue(5);
    }

    @Test
    void keepTheirTimetableWhenThePluginIsReplaced() {
        trust(true);
        node(new Job("water", DAILY, context -> watered.incrementAndGet())).doWhatIsDue();
        Jobs next = node(new Job("water", DAILY, context -> watered.addAndGet(100)));

        next.doWhatIsDue();
        assertThat(watered).hasValue(1);
        execute("UPDATE plugin_job SET due_at = UTC_TIMESTAMP(3)");
        next.doWhatIsDue();

        assertThat(watered).hasValue(101);
    }

    @Test
    void areDoneAgainWhenDueEvenIfTheyFailed() {
        Jobs jobs =
                node(
                        new Job(
                                "water",
                                DAILY,
                                context -> {
                                    watered.incrementAndGet();
                                    throw new IllegalStateException("no can");
                                }));
        trust(true);

        jobs.doWhatIsDue();
        jobs.doWhatIsDue();
        assertThat(watered).hasValue(1);
        execute("UPDATE plugin_job SET due_at = UTC_TIMESTAMP(3)");
        jobs.doWhatIsDue();

        assertThat(watered).hasValue(2);
        assertThat(one("SELECT failures FROM plugin_job")).isEqualTo(2);
    }

    @Test
    void areTakenOverFromANodeThatWasLost() {
        Jobs jobs = node(new Job("water", DAILY, context -> watered.incrementAndGet()));
        trust(true);
        jobs.doWhatIsDue();
        execute(
                "UPDATE plugin_job SET due_at = UTC_TIMESTAMP(3),"
                        + " taken_until = UTC_TIMESTAMP(3) + INTERVAL 1 HOUR");
        jobs.doWhatIsDue();
        assertThat(watered).hasValue(1);

        execute("UPDATE plugin_job SET taken_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND");
        jobs.doWhatIsDue();

        assertThat(watered).hasValue(2);
    }

    @Test
    void readWhatTheirTrustHasSet() {
        String[] greeting = new String[1];
        Jobs jobs = node(new Job("greet", DAILY, c -> greeting[0] = c.settings().text("greeting")));
        trust(true);

        jobs.doWhatIsDue();

        assertThat(greeting[0]).isEqualTo("Hello");
    }

    private static void trust(boolean usesTheService) {
        String slug = "trust-" + ++trusts;
        Trusts store = TrustsFixture.trusts(database.core(), Clock.systemUTC());
        ReadingHours hours = ReadingHours.daily(LocalTime.of(9, 0), LocalTime.of(17, 0));
        int id = store.create(slug, slug, Theme.HARBOUR, slug + ".localhost", hours);
        if (usesTheService) {
            store.enableService(id, "garden", "Garden", Opening.none());
        }
    }

    /** A node on which the garden has one job. */
    private static Jobs node(Job job) {
        Contributions none = Contributions.NONE;
        Service garden =
                new Service(
                        "1.0.0",
                        "00",
                        new ServiceDescription("garden", "Garden", "People outside.", 18),
                        List.of(),
                        List.of(),
                        FeatureSet.none(),
                        List.of(),
                        List.of(),
                        new Contributions(
                                Posture.atOnce(),
                                AlertClocks.PLATFORM,
                                none.signposts(),
                                none.content(),
                                none.surveys(),
                                none.training(),
                                none.hazards(),
                                none.dataClasses(),
                                List.of(
                                        new org.sharon.api.settings.Setting.Text(
                                                "greeting",
                                                "Greeting",
                                                "Said first.",
                                                "Hello",
                                                20)),
                                none.pages(),
                                List.of(job),
                                none.hooks(),
                                Set.of(Permission.RUN_JOBS)),
                        PluginResources.NONE);
        Injector injector =
                Guice.createInjector(
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(Database.class).toInstance(database.core());
                                bind(Clock.class).toInstance(Clock.systemUTC());
                                bind(Services.class).toInstance(Services.of(garden));
                                install(new AuditModule());
                                install(TrustsFixture.module());
                                install(new ContributionsModule(database.coreAddress()));
                                install(new JobsModule());
                            }
                        });
        return injector.getInstance(Jobs.class);
    }

    private static void execute(String sql) {
        database.core().write(handle -> handle.execute(sql));
    }

    private static int one(String sql) {
        return database.core().read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
