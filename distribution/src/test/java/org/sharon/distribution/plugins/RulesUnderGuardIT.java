package org.sharon.distribution.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.sharon.api.moderation.Judgement;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Outcome.Reason;

/** What members' posts meet when a plugin's rule misbehaves: never nothing, always a person. */
@ExtendWith(InFelix.class)
class RulesUnderGuardIT {

    private static final String LOOP =
            "while (true) { try { while (true) {} } catch (Throwable all) {} }";

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
    void aPluginSeesNeitherAnotherPluginNorTheCore(BundleContext context) throws Exception {
        String lookUp =
                """
                int seen = 0;
                for (String name : new String[] {"plug.Secret", "org.sharon.core.plugins.Services"}) {
                    try {
                        Thread.currentThread().getContextClassLoader().loadClass(name);
                        seen++;
                    } catch (ClassNotFoundException hidden) {
                        // As it has to be.
                    }
                }
                return seen == 0 ? Judgement.nothing() : Judgement.of(Verdict.RED);
                """;
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").review(lookUp).jar());
        Files.write(
                folder.resolve("pond.jar"),
                PluginSource.of("pond").with("Secret", "public class Secret {}").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            assertThat(plugins.review("garden"))
                    .isEqualTo(new Outcome.Answered<>(Judgement.nothing()));
        }
    }
}
