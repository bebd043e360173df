package org.sharon.distribution.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.sharon.api.moderation.Judgement;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Outcome.Reason;
import org.sharon.core.plugins.Quarantine;

/** What members' posts meet when a plugin's rule misbehaves: never nothing, always a person. */
@ExtendWith(InFelix.class)
class RulesUnderGuardIT {

    private static final String LOOP =
            "while (true) { try { while (true) {} } catch (Throwable all) {} }";

    /** Answers nothing to the first post, and has something to say about each that follows. */
    private static final String KEEP =
            "record Kept() { static final java.util.List<byte[]> ALL = new java.util.ArrayList<>();"
                    + " } Kept.ALL.add(new byte[12 << 20]); return Kept.ALL.size() == 1 ?"
                    + " Judgement.nothing() : Judgement.of(org.sharon.api.moderation.Verdict.NUDGE,"
                    + " new org.sharon.api.moderation.Span(0, 1));";

    /** As many as fill the heap. */
    private static final int MOST_POSTS =
            (int) Math.min(10_000, Runtime.getRuntime().maxMemory() / (12 << 20));

    @TempDir Path folder;

    @Test
    void aRuleThatThrowsIsAFailureThatNamesIt(BundleContext context) throws Exception {
        Files.write(
                folder.resolve("garden.jar"),
                PluginSource.of("garden").review("throw new StackOverflowError();").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            assertThat(plugins.review("garden"))
                    .isEqualTo(new Outcome.Failed<>(Reason.THREW, "G1"));
        }
    }

    @Test
    void aRuleThatLoopsIsInQuarantineAfterThreeTimesUntilItsJarIsReplaced(BundleContext context)
            throws Exception {
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").review(LOOP).jar());
        Files.write(folder.resolve("pond.jar"), PluginSource.of("pond").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            for (int time = 0; time < 3; time++) {
                assertThat(plugins.review("garden"))
                        .isIn(
                                new Outcome.Failed<>(Reason.EXHAUSTED, "G1"),
                                new Outcome.Failed<>(Reason.LATE, "G1"));
            }
            assertThat(plugins.review("garden"))
                    .isEqualTo(new Outcome.Failed<>(Reason.QUARANTINED, ""));
            assertThat(plugins.services.isQuarantined("garden")).isTrue();
            assertThat(plugins.deployer.statuses().get(0).sentence())
                    .contains("in quarantine")
                    .contains("Last, G1 ");
            assertThat(plugins.review("pond"))
                    .isEqualTo(new Outcome.Answered<>(Judgement.nothing()));
            plugins.rename("garden.jar", PluginSource.of("garden").version("2.0.0").jar());
            plugins.awaitVersion("garden", "2.0.0");

            assertThat(plugins.review("garden"))
                    .isEqualTo(new Outcome.Answered<>(Judgement.nothing()));
        }
    }

    @Test
    void aPluginThatKeepsALittleOfEachPostIsStoppedAndStartsAfreshWithoutIt(BundleContext context)
            throws Exception {
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").review(KEEP).jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            int posts = 0;
            String why = "";
            while (!why.startsWith("its code kept ") && posts < MOST_POSTS) {
                if (!why.isEmpty()) {
                    // On a busy machine it is too slow three times, which is another story.
                    plugins.releases.release("garden");
                }
                plugins.review("garden");
                posts++;
                why = why(plugins);
            }
            assertThat(posts).isBetween(2, MOST_POSTS - 1);
            assertThat(why).startsWith("its code kept ");
            assertThat(plugins.deployer.statuses().get(0).sentence()).contains("in quarantine");

            plugins.releases.release("garden");

            assertThat(plugins.review("garden"))
                    .isEqualTo(new Outcome.Answered<>(Judgement.nothing()));
            assertThat(plugins.deployer.statuses()).last().extracting("sentence").isNull();
        }
    }

    @Test
    void aPluginSeesNeitherAnotherPluginNorTheCore(BundleContext context) throws Exception {
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").jar());
        Files.write(
                folder.resolve("pond.jar"),
                PluginSource.of("pond").with("Secret", "public class Secret {}").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            ClassLoader garden = loader(plugins, "garden");
            ClassLoader pond = loader(plugins, "pond");

            assertThat(pond.loadClass("plug.Secret")).isNotNull();
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> garden.loadClass("plug.Secret"));
            assertThat(imports(garden))
                    .isNotEmpty()
                    .allMatch(it -> it.startsWith("org.sharon.api.") || it.startsWith("java."));
        }
    }

    /** Why it is in quarantine; empty when it is not. */
    private static String why(RunningPlugins plugins) {
        return plugins.services.quarantine("garden").map(Quarantine::why).orElse("");
    }

    /** Where the classes come from that are not of the plugin's own jar. */
    private static List<String> imports(ClassLoader loader) {
        BundleWiring wiring = ((BundleReference) loader).getBundle().adapt(BundleWiring.class);
        return wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(wire -> wire.getCapability().getAttributes())
                .map(it -> String.valueOf(it.get(PackageNamespace.PACKAGE_NAMESPACE)))
                .toList();
    }

    private static ClassLoader loader(RunningPlugins plugins, String service) {
        return plugins.services
                .find(service)
                .orElseThrow()
                .rules()
                .get(0)
                .getClass()
                .getClassLoader();
    }
}
