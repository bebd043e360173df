package org.sharon.distribution.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;
import org.sharon.api.moderation.Judgement;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Outcome.Reason;

/** While one plugin does what it must not, another is asked all the time, and always answers. */
@ExtendWith(InFelix.class)
class MisbehaviourIT {

    private static final List<Reason> STOPPED =
            List.of(Reason.EXHAUSTED, Reason.LATE, Reason.THREW);

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            loops           | while (true) {}
            swallows        | while (true) { try { while (true) {} } catch (Throwable all) {} }
            finally loops   | while (true) { try { while (true) {} } finally { continue; } }
            throws          | throw new StackOverflowError();
            recurses        | return review(draft);
            recurses twice  | try { return review(draft); } finally { review(draft); }
            streams         | return java.util.stream.IntStream.range(0, Integer.MAX_VALUE).sum() > 0 ? null : Judgement.nothing();
            never begins    | record Slow() { static int i = 1; static { while (i > 0) {} } } return Slow.i > 0 ? null : Judgement.nothing();
            large array     | return new long[Integer.MAX_VALUE].length > 0 ? Judgement.nothing() : null;
            large text      | return "frost".repeat(400_000_000).isEmpty() ? null : Judgement.nothing();
            large in the JDK| return String.format("%40000000d", 1).isEmpty() ? null : Judgement.nothing();
            leaks           | record Kept() { static final java.util.List<byte[]> ALL = new java.util.ArrayList<>(); } for (int i = 0; i < 40; i++) { Kept.ALL.add(new byte[1 << 20]); } return Judgement.nothing();
            many small ones | var all = new java.util.ArrayList<Object>(); while (true) { all.add(new Object()); }
            slow in the JDK | var n = java.math.BigInteger.TWO.pow(6_000).subtract(java.math.BigInteger.ONE); return n.subtract(java.math.BigInteger.TWO).modPow(n.subtract(java.math.BigInteger.TWO), n).signum() > 9 ? null : Judgement.nothing();
            """)
    void ofOnePluginIsNothingToAnother(String what, String body, BundleContext context)
            throws Exception {
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").review(body).jar());
        Files.write(folder.resolve("pond.jar"), PluginSource.of("pond").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Integer> others =
                    CompletableFuture.supplyAsync(() -> askUntil(enough, plugins));
            for (int time = 0; time < 3; time++) {
                Outcome<Judgement> outcome = plugins.review("garden");
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Failed.class,
                                failed -> assertThat(failed.reason()).isIn(STOPPED));
            }
            assertThat(plugins.review("garden"))
                    .isEqualTo(new Outcome.Failed<>(Reason.QUARANTINED, ""));
            enough.set(true);

            assertThat(others.join()).isPositive();
            assertThat(plugins.review("pond"))
                    .isEqualTo(new Outcome.Answered<>(Judgement.nothing()));
        }
    }

    private static int askUntil(AtomicBoolean enough, RunningPlugins plugins) {
        int asked = 0;
        do {
            assertThat(plugins.review("pond"))
                    .isEqualTo(new Outcome.Answered<>(Judgement.nothing()));
            asked++;
        } while (!enough.get());
        return asked;
    }
}
