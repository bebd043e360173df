package org.sharon.core.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.sharon.core.moderation.rules.PhraseSearch;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.moderation.text.PreparedText;

/**
 * Measures how fast texts are prepared and judged, on one thread and in processor time of that
 * thread. Takes a few seconds a run; texts and phrases are invented from everyday words, the same
 * in every run.
 */
public final class RulesBench {

    private static final int PHRASES = 2_000;
    private static final int POSTS = 4_000;
    private static final int POST_LENGTH = 500;

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private static final String[] EVERYDAY =
            ("I the a to and was my it of in that for so we at but on with this is me have be not they"
                            + " had you today week team felt really then home people just when about like time good"
                            + " going day know been there talking after because think better still night morning"
                            + " clinic room walked kitchen phone bus sister dog weather tired hopeful appointment"
                            + " nurse garden kettle letter waiting laughed reading Tuesday October brother friend"
                            + " window station anxious slowly evening biscuits supper blanket chatting hospital"
                            + " neighbour important remembered different yesterday together feeling recovery")
                    .split(" ");

    private RulesBench() {}

    /**
     * What one run measured.
     *
     * @param lexiconMegabytesPerSecond text searched for 2,000 phrases, once it is prepared
     * @param lexiconWithPreparationMegabytesPerSecond the same with the preparation of the text
     * @param medianMicroseconds preparing and judging one post of 500 characters, by the clock
     * @param p99Microseconds the same, slower than 99 in 100
     * @param p99ProcessorMicroseconds the same, counting only the time that the processor worked on
     *     it: what is left when other programs want the processor too
     */
    public record Figures(
            double lexiconMegabytesPerSecond,
            double lexiconWithPreparationMegabytesPerSecond,
            double medianMicroseconds,
            double p99Microseconds,
            double p99ProcessorMicroseconds) {}

    private record Times(long[] clock, long[] processor) {
        double clockAt(double share) {
            return at(clock, share);
        }

        double processorAt(double share) {
            return at(processor, share);
        }

        private static double at(long[] nanoseconds, double share) {
            long[] sorted = nanoseconds.clone();
            Arrays.sort(sorted);
            return sorted[(int) (sorted.length * share)] / 1_000.0;
        }
    }

    /** Warms up, then measures once with the rules of one service. */
    public static Figures run(RuleSet rules) {
        Random random = new Random(2_000);
        List<String> posts = posts(random);
        PhraseSearch search = PhraseSearch.of(phrases(random));
        List<PreparedText> prepared = posts.stream().map(PreparedText::of).toList();
        long bytes =
                posts.stream()
                        .mapToLong(post -> post.getBytes(StandardCharsets.UTF_8).length)
                        .sum();
        for (int i = 0; i < 5; i++) {
            search(search, prepared);
            prepareAndSearch(search, posts);
        }
        judge(rules, posts);
        double alone = megabytesPerSecond(bytes, () -> search(search, prepared));
        double both = megabytesPerSecond(bytes, () -> prepareAndSearch(search, posts));
        Times times = judge(rules, posts);
        return new Figures(
                alone, both, times.clockAt(0.5), times.clockAt(0.99), times.processorAt(0.99));
    }

    private static double megabytesPerSecond(long bytes, Runnable work) {
        int times = 5;
        long start = PROCESSOR.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return bytes * times / 1e6 / ((PROCESSOR.getCurrentThreadCpuTime() - start) / 1e9);
    }

    private static void search(PhraseSearch search, List<PreparedText> texts) {
        int found = 0;
        for (PreparedText text : texts) {
            found += search.count(text);
        }
        check(found);
    }

    private static void prepareAndSearch(PhraseSearch search, List<String> posts) {
        int found = 0;
        for (String post : posts) {
            found += search.count(PreparedText.of(post));
        }
        check(found);
    }

    private static void check(int found) {
        if (found == 0) {
            throw new IllegalStateException(
                    "The phrases stand in no text, so nothing was measured");
        }
    }

    private static Times judge(RuleSet rules, List<String> posts) {
        long[] clock = new long[posts.size()];
        long[] processor = new long[posts.size()];
        for (int i = 0; i < clock.length; i++) {
            long started = PROCESSOR.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            rules.judge(posts.get(i));
            clock[i] = System.nanoTime() - start;
            processor[i] = PROCESSOR.getCurrentThreadCpuTime() - started;
        }
        return new Times(clock, processor);
    }

    static List<String> posts(Random random) {
        List<String> posts = new ArrayList<>(POSTS);
        for (int i = 0; i < POSTS; i++) {
            StringBuilder post = new StringBuilder(POST_LENGTH + 16);
            while (post.length() < POST_LENGTH) {
                post.append(word(random)).append(random.nextInt(14) == 0 ? ". " : " ");
            }
            posts.add(post.substring(0, POST_LENGTH));
        }
        return posts;
    }

    private static List<String> phrases(Random random) {
        List<String> phrases = new ArrayList<>(PHRASES);
        for (int i = 0; i < PHRASES; i++) {
            String invented = "word" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
            int length = 1 + random.nextInt(4);
            StringBuilder phrase = new StringBuilder(length == 1 ? invented : "");
            for (int j = 1; j < length; j++) {
                phrase.append(word(random).toLowerCase(java.util.Locale.ROOT)).append(' ');
            }
            phrases.add((phrase + (i % 3 == 0 ? "" : invented)).strip());
        }
        phrases.removeIf(String::isEmpty);
        while (phrases.size() < PHRASES) {
            phrases.add("spare phrase " + (char) ('a' + phrases.size() % 26));
        }
        return phrases;
    }

    /** An everyday word as phrases have it. */
    static String everyday(Random random) {
        return word(random).toLowerCase(java.util.Locale.ROOT);
    }

    private static String word(Random random) {
        return EVERYDAY[random.nextInt(EVERYDAY.length)];
    }
}
