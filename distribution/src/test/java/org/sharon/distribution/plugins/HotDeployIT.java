package org.sharon.distribution.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.sharon.api.guard.PluginThread;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.DeploymentStatus.State;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.Lease;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.store.DatabaseUnavailableException;

@ExtendWith(InFelix.class)
class HotDeployIT {

    @TempDir Path folder;

    @Test
    void everythingInTheFolderServesWhenTheStartReturns(BundleContext context) throws Exception {
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").jar());
        Files.write(folder.resolve("pond.jar"), PluginSource.of("pond").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            assertThat(plugins.services.list())
                    .extracting(Service::id)
                    .containsExactly("garden", "pond");
            assertThat(plugins.deployer.statuses())
                    .extracting(DeploymentStatus::state)
                    .containsOnly(State.ACTIVE);
        }
    }

    @Test
    void aJarThatIsRenamedIntoPlaceServesAtOnce(BundleContext context) throws Exception {
        byte[] first = PluginSource.of("garden").version("1.0.0").jar();
        byte[] second = PluginSource.of("garden").version("2.0.0").jar();
        long[] millis = new long[20];

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            for (int time = 0; time < millis.length; time++) {
                String version = time % 2 == 0 ? "1.0.0" : "2.0.0";
                long start = System.nanoTime();
                plugins.rename("garden.jar", time % 2 == 0 ? first : second);
                plugins.awaitVersion("garden", version);
                millis[time] = (System.nanoTime() - start) / 1_000_000;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "renamed into place to serving: median %d ms, slowest %d ms%n",
                millis[millis.length / 2], millis[millis.length - 1]);

        // The promise is 150 ms; the bound leaves room for a machine that is busy with other tests.
        assertThat(millis[millis.length / 2]).isLessThan(600);
    }

    @Test
    void aReplacedRuleAnswersDifferentlyAndTheOtherServiceNoticesNothing(BundleContext context)
            throws Exception {
        Files.write(
                folder.resolve("garden.jar"),
                PluginSource.of("garden").review("return Judgement.of(Verdict.HOLD);").jar());
        Files.write(folder.resolve("pond.jar"), PluginSource.of("pond").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            Service pond = plugins.services.find("pond").orElseThrow();
            assertThat(plugins.review("garden"))
                    .isEqualTo(new Outcome.Answered<>(Judgement.of(Verdict.HOLD)));
            plugins.rename(
                    "garden.jar",
                    PluginSource.of("garden")
                            .version("2.0.0")
                            .review("return Judgement.of(Verdict.NUDGE);")
                            .jar());
            plugins.awaitVersion("garden", "2.0.0");

            assertThat(plugins.review("garden"))
                    .isEqualTo(new Outcome.Answered<>(Judgement.of(Verdict.NUDGE)));
            assertThat(plugins.services.find("pond")).containsSame(pond);
            assertThat(plugins.review("pond"))
                    .isEqualTo(new Outcome.Answered<>(Judgement.nothing()));
        }
    }

    /** The class {@code Late} is loaded for the first time when its jar has long been replaced. */
    @Test
    void aCallThatIsUnderWayEndsInTheVersionInWhichItBegan(BundleContext context) throws Exception {
        Files.write(
                folder.resolve("garden.jar"),
                PluginSource.of("garden")
                        .with("Late", "class Late { static String word() { return \"amber\"; } }")
                        .review("return Judgement.of(Verdict.of(Late.word()));")
                        .jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            CompletableFuture<Void> replaced = new CompletableFuture<>();
            CompletableFuture<Outcome<Judgement>> slow = new CompletableFuture<>();
            Thread member =
                    new PluginThread(
                            () -> slow.complete(reviewAfter(replaced, plugins)), "a member");
            member.start();
            await().until(() -> member.getState() == Thread.State.WAITING);
            plugins.rename("garden.jar", PluginSource.of("garden").version("2.0.0").jar());
            plugins.awaitVersion("garden", "2.0.0");
            await().until(() -> states(plugins).equals(List.of(State.ACTIVE, State.STOPPING)));
            replaced.complete(null);

            assertThat(slow.get(10, TimeUnit.SECONDS))
                    .isEqualTo(new Outcome.Answered<>(Judgement.of(Verdict.AMBER)));
            await().until(() -> states(plugins).equals(List.of(State.ACTIVE)));
        }
    }

    @Test
    void noCallFailsWhileAServiceIsReplacedAgainAndAgain(BundleContext context) throws Exception {
        byte[][] jars = {
            PluginSource.of("garden").version("1.0.0").jar(),
            PluginSource.of("garden").version("2.0.0").jar()
        };
        Files.write(folder.resolve("garden.jar"), jars[1]);
        AtomicBoolean enough = new AtomicBoolean();

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            List<CompletableFuture<Long>> members = new ArrayList<>();
            for (int member = 0; member < 3; member++) {
                members.add(CompletableFuture.supplyAsync(() -> callsUntil(enough, plugins)));
            }
            for (int time = 0; time < 20; time++) {
                plugins.rename("garden.jar", jars[time % 2]);
                plugins.awaitVersion("garden", time % 2 == 0 ? "1.0.0" : "2.0.0");
            }
            enough.set(true);
            long calls = 0;
            for (CompletableFuture<Long> member : members) {
                calls += member.get(10, TimeUnit.SECONDS);
            }
            System.out.printf("20 replacements under %d calls, none failed%n", calls);

            assertThat(calls).isPositive();
        }
    }

    @Test
    void aServiceStopsWhenItsJarIsRemoved(BundleContext context) throws Exception {
        Listening listening = new Listening();
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder, listening)) {
            plugins.remove("garden.jar");
            await().until(() -> plugins.version("garden").isEmpty());
            await().until(() -> plugins.deployer.statuses().isEmpty());

            assertThat(plugins.review("garden"))
                    .isEqualTo(new Outcome.Failed<>(Outcome.Reason.MISSING, ""));
            assertThat(listening.heard)
                    .containsExactly(
                            "will serve garden 1.0.0",
                            "serves garden 1.0.0",
                            "has stopped garden 1.0.0");
        }
    }

    @Test
    void aJarUnderAnotherNameTakesOverWithoutAGap(BundleContext context) throws Exception {
        Listening listening = new Listening();
        Files.write(folder.resolve("garden-1.jar"), PluginSource.of("garden").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder, listening)) {
            plugins.rename("garden-2.jar", PluginSource.of("garden").version("2.0.0").jar());
            assertThat(plugins.awaitRefusal("garden-2.jar"))
                    .isEqualTo(
                            "garden already serves from garden-1.jar: remove one of the two"
                                    + " files");
            assertThat(plugins.version("garden")).contains("1.0.0");
            plugins.remove("garden-1.jar");
            plugins.awaitVersion("garden", "2.0.0");
            await().until(() -> listening.heard.size() == 5);

            assertThat(listening.heard)
                    .endsWith("serves garden 2.0.0 after garden 1.0.0", "has stopped garden 1.0.0");
        }
    }

    @Test
    void aJarThatIsCopiedSlowlyServesWhenItIsWhole(BundleContext context) throws Exception {
        byte[] jar = PluginSource.of("garden").jar();

        try (RunningPlugins plugins = RunningPlugins.in(context, folder);
                OutputStream file = Files.newOutputStream(folder.resolve("garden.jar"))) {
            int step = jar.length / 4;
            for (int part = 0; part < 4; part++) {
                file.write(jar, part * step, part == 3 ? jar.length - 3 * step : step);
                file.flush();
            }
            plugins.awaitVersion("garden", "1.0.0");

            assertThat(plugins.deployer.statuses())
                    .extracting(DeploymentStatus::state)
                    .containsExactly(State.ACTIVE);
        }
    }

    @Test
    void saysWhatItDidInTheOrderInWhichItDidIt(BundleContext context) throws Exception {
        Listening listening = new Listening();
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder, listening)) {
            plugins.rename("garden.jar", PluginSource.of("garden").version("2.0.0").jar());
            plugins.awaitVersion("garden", "2.0.0");
            await().until(() -> listening.heard.size() == 5);

            assertThat(listening.heard)
                    .containsExactly(
                            "will serve garden 1.0.0",
                            "serves garden 1.0.0",
                            "will serve garden 2.0.0 after garden 1.0.0",
                            "serves garden 2.0.0 after garden 1.0.0",
                            "has stopped garden 1.0.0");
        }
    }

    @Test
    void aNewJarWaitsWhileTheDatabaseIsAway(BundleContext context) throws Exception {
        AtomicInteger looks = new AtomicInteger();
        ServiceListener needsTheDatabase =
                new ServiceListener() {
                    @Override
                    public void serviceWillServe(Service next, Optional<Service> previous) {
                        if (previous.isPresent() && looks.incrementAndGet() < 3) {
                            throw new DatabaseUnavailableException("away", null) {};
                        }
                    }
                };
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder, needsTheDatabase)) {
            plugins.rename("garden.jar", PluginSource.of("garden").version("2.0.0").jar());
            plugins.awaitVersion("garden", "2.0.0");

            assertThat(looks).hasValue(3);
            await().until(() -> states(plugins).equals(List.of(State.ACTIVE)));
        }
    }

    /** How many calls were answered; fails at the first that was not. */
    private static long callsUntil(AtomicBoolean enough, RunningPlugins plugins) {
        // Time is not what this is about, and other tests may keep the machine busy.
        Guarded patient = new Guarded(plugins.services, Clock.systemUTC(), Duration.ofSeconds(5));
        long calls = 0;
        while (!enough.get()) {
            assertThat(RunningPlugins.review(patient, "garden"))
                    .isEqualTo(new Outcome.Answered<>(Judgement.nothing()));
            calls++;
        }
        return calls;
    }

    private static Outcome<Judgement> reviewAfter(
            CompletableFuture<Void> replaced, RunningPlugins plugins) {
        try (Lease lease = plugins.services.lease("garden").orElseThrow()) {
            replaced.join();
            ((PluginThread) Thread.currentThread()).begin(1_000, 1_000);
            CodedRule rule = (CodedRule) lease.service().rules().get(0);
            return new Outcome.Answered<>(rule.review(null));
        }
    }

    private static List<State> states(RunningPlugins plugins) {
        return plugins.deployer.statuses().stream().map(DeploymentStatus::state).toList();
    }

    private static final class Listening implements ServiceListener {

        final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void serviceWillServe(Service next, Optional<Service> previous) {
            heard.add("will serve " + next + after(previous));
        }

        @Override
        public void serviceServes(Service now, Optional<Service> previous) {
            heard.add("serves " + now + after(previous));
        }

        @Override
        public void serviceHasStopped(Service gone) {
            heard.add("has stopped " + gone);
        }

        private static String after(Optional<Service> previous) {
            return previous.map(service -> " after " + service).orElse("");
        }
    }
}
