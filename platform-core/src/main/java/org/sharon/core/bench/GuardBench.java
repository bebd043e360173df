package org.sharon.core.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.guard.ExhaustedError;
import org.sharon.api.guard.Fuel;
import org.sharon.api.guard.PluginThread;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.core.plugins.Budget;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.plugins.fuel.ClassWeaver;

/**
 * Measures what the guard adds to a rule: the same rule is run as it is, on the thread that asks,
 * and with fuel woven in, through {@link Guarded}. Both take turns, with posts one right after the
 * other and with one each millisecond, when the threads have gone to sleep in between.
 */
public final class GuardBench {

    static final String SERVICE = "bench";

    private static final String ALONE = "rule alone";
    private static final String GUARDED = "guarded";
    private static final String ABOVE = "above the rule";

    private static final int POSTS = 500;
    private static final int BLOCKS = 20;
    private static final long MILLISECOND = 1_000_000;

    private final Lines lines;
    private final List<Draft> posts;
    private final CodedRule alone = new SampleRule();
    private final CodedRule woven;
    private final Guarded guarded;

    private GuardBench(Lines lines) {
        this.lines = lines;
        this.posts =
                RulesBench.posts(new Random(500)).stream()
                        .limit(POSTS)
                        .<Draft>map(SampleDraft::new)
                        .toList();
        // Woven code runs nowhere else, so it is made and asked for its card there too.
        Service[] service = new Service[1];
        onPluginThread(() -> service[0] = service(woven()));
        this.woven = (CodedRule) service[0].rules().get(0);
        this.guarded = new Guarded(Services.of(service[0]), Clock.systemUTC());
    }

    public static void print(int runs, PrintStream out) {
        Lines lines = new Lines("guard", out);
        GuardBench bench = new GuardBench(lines);
        for (int warm = 0; warm < 3; warm++) {
            bench.measure(0);
        }
        for (int run = 1; run <= runs; run++) {
            bench.run(run);
        }
        lines.printMedians();
    }

    private void run(int run) {
        report(run, "one after the other", measure(0));
        report(run, "one each millisecond", measure(MILLISECOND));
        long steps = stepsOfAllPosts() / posts.size();
        long[] emptyLoop = new long[1];
        onPluginThread(() -> emptyLoop[0] = runDry());
        lines.add(GUARDED, run, "steps of one post", steps, "steps");
        lines.add(GUARDED, run, "an endless loop ends after", emptyLoop[0] / 1e6, "ms");
    }

    /** As many times of either side, in nanoseconds. */
    private record Times(long[] alone, long[] guarded) {}

    private Times measure(long pause) {
        Times times = new Times(new long[BLOCKS * POSTS / 2], new long[BLOCKS * POSTS / 2]);
        int half = POSTS / 2;
        for (int block = 0; block < BLOCKS; block++) {
            for (int i = 0; i < half; i++) {
                Draft post = posts.get((block * half + i) % POSTS);
                pause(pause);
                long start = System.nanoTime();
                alone.review(post);
                times.alone[block * half + i] = System.nanoTime() - start;
            }
            for (int i = 0; i < half; i++) {
                Draft post = posts.get((block * half + i) % POSTS);
                pause(pause);
                long start = System.nanoTime();
                Outcome<?> outcome = review(post);
                times.guarded[block * half + i] = System.nanoTime() - start;
                check(outcome);
            }
        }
        return times;
    }

    private Outcome<?> review(Draft post) {
        return guarded.call(
                SERVICE,
                progress -> {
                    progress.at("B1");
                    return woven.review(post);
                });
    }

    private static void pause(long nanos) {
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
    }

    private static void check(Outcome<?> outcome) {
        if (!(outcome instanceof Outcome.Answered<?>)) {
            throw new IllegalStateException("The guard refused an honest rule: " + outcome);
        }
    }

    private void report(int run, String how, Times times) {
        double before = micros(times.alone, 0.5);
        double after = micros(times.guarded, 0.5);
        lines.add(ALONE, run, how + ", median", before, "µs");
        lines.add(GUARDED, run, how + ", median", after, "µs");
        lines.add(ALONE, run, how + ", p99", micros(times.alone, 0.99), "µs");
        lines.add(GUARDED, run, how + ", p99", micros(times.guarded, 0.99), "µs");
        lines.add(ABOVE, run, how + ", median", after - before, "µs");
    }

    private static double micros(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * share)] / 1_000.0;
    }

    private long stepsOfAllPosts() {
        long[] used = new long[1];
        onPluginThread(
                () -> {
                    posts.forEach(woven::review);
                    used[0] = Budget.START.steps() - ((PluginThread) Thread.currentThread()).end();
                });
        return used[0];
    }

    private static long runDry() {
        PluginThread here = (PluginThread) Thread.currentThread();
        here.begin(Budget.CALL.steps(), Budget.CALL.memory());
        long start = System.nanoTime();
        try {
            while (true) {
                Fuel.burn();
            }
        } catch (ExhaustedError dry) {
            return System.nanoTime() - start;
        }
    }

    private static void onPluginThread(Runnable work) {
        PluginThread thread =
                new PluginThread(
                        () -> {
                            ((PluginThread) Thread.currentThread())
                                    .begin(Budget.START.steps(), Long.MAX_VALUE);
                            work.run();
                        },
                        "bench");
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Service service(CodedRule rule) {
        return new Service(
                "1.0.0",
                "",
                new ServiceDescription(SERVICE, "A benchmark", "Nobody.", 18),
                List.of(),
                List.of(),
                FeatureSet.none(),
                List.of(rule));
    }

    /** The same class a second time, as the platform would install it. */
    private static CodedRule woven() {
        String name = SampleRule.class.getName();
        ClassLoader again =
                new ClassLoader(SampleRule.class.getClassLoader()) {
                    @Override
                    protected Class<?> loadClass(String wanted, boolean resolve)
                            throws ClassNotFoundException {
                        if (!wanted.equals(name)) {
                            return super.loadClass(wanted, resolve);
                        }
                        byte[] bytes = wovenBytes();
                        return defineClass(name, bytes, 0, bytes.length);
                    }
                };
        try {
            return (CodedRule) again.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException itIsOurOwn) {
            throw new IllegalStateException(itIsOurOwn);
        }
    }

    private static byte[] wovenBytes() {
        try (InputStream bytes = SampleRule.class.getResourceAsStream("SampleRule.class")) {
            return ClassWeaver.weave(bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
