package org.sharon.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class GuardedTest {

    private static final int PIECE = 1 << 20;

    private final FakeClock clock = new FakeClock();
    private final Services services = Services.of(Gardens.garden());
    private final Guarded guarded = new Guarded(services, clock);

    @Test
    void answersWhatThePluginAnswers() {
        assertThat(guarded.call("garden", () -> 7)).isEqualTo(new Outcome.Answered<>(7));
    }

    @Test
    void runsOnAThreadOfTheServiceWithItsClassLoader() {
        ClassLoader loader = new ClassLoader(null) {};
        services.swap(new Live(Gardens.garden("2.0.0"), loader));

        Outcome<String> thread = guarded.call("garden", () -> Thread.currentThread().getName());
        Outcome<Boolean> same =
                guarded.call(
                        "garden", () -> Thread.currentThread().getContextClassLoader() == loader);

        assertThat(thread).isEqualTo(new Outcome.Answered<>("plugin-garden-1"));
        assertThat(same).isEqualTo(new Outcome.Answered<>(true));
    }

    @Test
    void missesAServiceThatIsNotHere() {
        assertThat(guarded.call("pond", () -> 7))
                .isEqualTo(new Outcome.Failed<>(Outcome.Reason.MISSING, ""));
    }

    @Test
    void namesTheRuleThatThrew() {
        Outcome<Integer> outcome =
                guarded.call(
                        "garden",
                        progress -> {
                            progress.at("G1");
                            progress.at("G2");
                            throw new NoClassDefFoundError("Spade");
                        });

        assertThat(outcome).isEqualTo(new Outcome.Failed<>(Outcome.Reason.THREW, "G2"));
        assertThat(figures().rule("G2").orElseThrow().failed()).isEqualTo(1);
    }

    @Test
    void survivesAStackOverflow() {
        assertThat(guarded.call("garden", () -> deeper(1)))
                .isEqualTo(new Outcome.Failed<>(Outcome.Reason.THREW, ""));
        assertThat(guarded.call("garden", () -> 7)).isEqualTo(new Outcome.Answered<>(7));
    }

    @Test
    void blamesNoPluginForWhatThePlatformCannotDo() {
        for (int time = 0; time < 5; time++) {
            guarded.call(
                    "garden",
                    () -> {
                        Blame.lift();
                        throw new IllegalStateException("the database is away");
                    });
        }

        assertThat(services.isQuarantined("garden")).isFalse();
    }

    @Test
    void blamesItAgainForWhatItDoesAfterwards() {
        for (int time = 0; time < 3; time++) {
            guarded.call(
                    "garden",
                    () -> {
                        Blame.lift();
                        Blame.restore();
                        throw new IllegalStateException("no spade");
                    });
        }

        assertThat(services.isQuarantined("garden")).isTrue();
    }

    @Test
    void takesNoAnswerForAFailure() {
        assertThat(guarded.<Object>call("garden", () -> null))
                .isEqualTo(new Outcome.Failed<>(Outcome.Reason.THREW, ""));
    }

    @Test
    void givesUpARuleThatLoopsAndGoesOnWithAnotherThread() {
        AtomicBoolean enough = new AtomicBoolean();
        long start = System.nanoTime();
        Outcome<Integer> outcome = guarded.call("garden", progress -> loop(progress, enough));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(outcome).isEqualTo(new Outcome.Failed<>(Outcome.Reason.LATE, "G9"));
        assertThat(took).isGreaterThan(Duration.ofMillis(45));
        assertThat(guarded.call("garden", () -> 7)).isEqualTo(new Outcome.Answered<>(7));
        enough.set(true);
    }

    @Test
    void interruptsARuleThatWaits() {
        CountDownLatch interrupted = new CountDownLatch(1);
        Outcome<Integer> outcome =
                guarded.call(
                        "garden",
                        () -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException stopped) {
                                interrupted.countDown();
                            }
                            return 7;
                        });

        assertThat(outcome).isEqualTo(new Outcome.Failed<>(Outcome.Reason.LATE, ""));
        await().until(() -> interrupted.getCount() == 0);
    }

    @Test
    void quarantinesAServiceThatLoopedThreeTimes() {
        AtomicBoolean enough = new AtomicBoolean();
        for (int time = 0; time < 3; time++) {
            guarded.call("garden", progress -> loop(progress, enough));
        }

        assertThat(services.isQuarantined("garden")).isTrue();
        assertThat(guarded.call("garden", () -> 7))
                .isEqualTo(new Outcome.Failed<>(Outcome.Reason.QUARANTINED, ""));
        assertThat(figures().late()).isEqualTo(3);
        assertThat(figures().quarantined()).isEqualTo(1);
        enough.set(true);
    }

    @Test
    void losesNoMoreThreadsThanItMay() {
        AtomicBoolean enough = new AtomicBoolean();
        for (int time = 0; time < 6; time++) {
            guarded.call("garden", progress -> loop(progress, enough));
            clock.pass(Duration.ofMinutes(31));
        }

        assertThat(guarded.call("garden", () -> 7))
                .isEqualTo(new Outcome.Failed<>(Outcome.Reason.LATE, ""));
        Crew crew = services.findLive("garden").orElseThrow().crew();
        assertThat(crew.lost()).isEqualTo(Crew.MOST_LOST);
        enough.set(true);
        await().until(() -> crew.lost() == 0);
        assertThat(guarded.call("garden", () -> 7)).isEqualTo(new Outcome.Answered<>(7));
    }

    @Test
    void aServiceThatHangsKeepsNoOtherWaiting() {
        AtomicBoolean enough = new AtomicBoolean();
        Services two = Services.of(Gardens.garden(), Gardens.pond());
        Guarded both = new Guarded(two, clock);
        both.call("garden", progress -> loop(progress, enough));

        assertThat(both.call("pond", () -> 7)).isEqualTo(new Outcome.Answered<>(7));
        enough.set(true);
    }

    @Test
    void failuresThatAreFarApartAreForgiven() {
        for (int time = 0; time < 5; time++) {
            guarded.call("garden", this::throwing);
            clock.pass(Duration.ofMinutes(31));
        }

        assertThat(services.isQuarantined("garden")).isFalse();
    }

    @Test
    void aServiceThatKeepsALittleOfEachCallIsNotCalledAnyMoreBeforeThatIsMuch() {
        mayKeep(8 * PIECE);

        await().until(
                        () -> {
                            guarded.call("garden", () -> Keeper.KEPT.add(new byte[PIECE]));
                            return services.isQuarantined("garden");
                        });

        assertThat(Keeper.KEPT).hasSizeGreaterThanOrEqualTo(8);
        assertThat(services.quarantine("garden").orElseThrow().why())
                .startsWith("its code kept ")
                .endsWith("and may keep 8 MB");
    }

    @Test
    void aServiceMayAskForMoreThanItKeepsAsOftenAsItLikes() {
        mayKeep(8 * PIECE);

        for (int piece = 0; piece < 100; piece++) {
            guarded.call("garden", () -> new byte[PIECE].length);
        }

        RetainedMemory memory = services.findLive("garden").orElseThrow().memory();
        assertThat(services.isQuarantined("garden")).isFalse();
        assertThat(memory.look(Gardens.garden())).isLessThan(PIECE);
    }

    private static final class Keeper {
        static final List<byte[]> KEPT = new ArrayList<>();
    }

    private void mayKeep(long most) {
        ClassLoader loader = getClass().getClassLoader();
        RetainedMemory memory =
                new RetainedMemory(loader, () -> List.of(Keeper.class.getName()), most);
        services.swap(new Live(Gardens.garden("2.0.0"), loader, memory));
    }

    @Test
    void anotherVersionStartsWithACleanSlate() {
        for (int time = 0; time < 3; time++) {
            guarded.call("garden", this::throwing);
        }
        services.swap(new Live(Gardens.garden("2.0.0"), getClass().getClassLoader()));

        assertThat(guarded.call("garden", () -> 7)).isEqualTo(new Outcome.Answered<>(7));
    }

    /** A bound wide enough for a busy machine; the printed figures are the ones to read. */
    @Test
    void aHealthyCallCostsLittle() {
        int calls = 20_000;
        long[] took = new long[calls];
        for (int round = 0; round < 2; round++) {
            for (int call = 0; call < calls; call++) {
                long start = System.nanoTime();
                guarded.call("garden", () -> 7);
                took[call] = System.nanoTime() - start;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "guarded call: median %d µs, p99 %d µs%n",
                took[calls / 2] / 1_000, took[calls * 99 / 100] / 1_000);

        assertThat(took[calls / 2]).isLessThan(1_000_000);
        assertThat(figures().answered()).isEqualTo(2L * calls);
    }

    private GuardFigures figures() {
        return guarded.figures().get(0);
    }

    private int throwing(Progress progress) {
        throw new IllegalStateException("weeds");
    }

    private static int loop(Progress progress, AtomicBoolean enough) {
        progress.at("G9");
        while (!enough.get()) {
            Thread.onSpinWait();
        }
        return 0;
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    private static final class FakeClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
