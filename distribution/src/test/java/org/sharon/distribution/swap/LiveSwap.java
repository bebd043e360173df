package org.sharon.distribution.swap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.talk.Conversation;
import org.sharon.distribution.talk.Member;
import org.sharon.distribution.talk.Talker;

/**
 * While people talk in two services, the jar of one is replaced by one with a changed rule, and
 * then by half a jar. {@code distribution/scripts/live-swap.sh} runs it and prints what it saw.
 */
public final class LiveSwap implements AutoCloseable {

    static final String BODY = "I am down to 45kg";
    static final String BABY = "baby is 3.4 kg and took 120 ml";

    private static final String EATING = "living-anorexia";
    private static final String PERINATAL = "living-perinatal";
    private static final int PROBES_A_PHASE = 20;
    private static final int LINES_A_SECOND = 5;
    private static final int LONGEST_WAIT_SECONDS = 90;

    /** What was seen; each number is of the whole run. */
    public record Seen(
            int members,
            int lines,
            int droppedSockets,
            int lostPosts,
            int repeatedPosts,
            int pages,
            int failedPages,
            List<String> bodyAnswers,
            List<String> babyAnswers,
            long swapMillis,
            int toldOfTheSwap,
            String refusal) {

        /** The changed rule judged from one moment on, and nothing else was ever answered. */
        boolean ruleChangedOnce() {
            int first = bodyAnswers.indexOf("nudge");
            return first > 0
                    && bodyAnswers.subList(0, first).stream().allMatch("held"::equals)
                    && bodyAnswers.subList(first, bodyAnswers.size()).stream()
                            .allMatch("nudge"::equals);
        }

        boolean otherServiceNoticedNothing() {
            return !babyAnswers.isEmpty() && babyAnswers.stream().allMatch("said"::equals);
        }

        boolean isGood() {
            return droppedSockets == 0
                    && lostPosts == 0
                    && repeatedPosts == 0
                    && failedPages == 0
                    && ruleChangedOnce()
                    && otherServiceNoticedNothing()
                    && !refusal.isEmpty();
        }

        @Override
        public String toString() {
            return """
            members connected, in two services     %d
            sockets dropped                        %d
            lines said / lost / heard twice        %d / %d / %d
            pages opened / failed                  %d / %d
            "I am down to 45kg"                    %d times held, then %d times nudged: %s
            "baby is 3.4 kg and took 120 ml"       %d times, always posted: %s
            from the rename to the new verdict     %d ms
            members told of the new rules          %d
            half a jar                             %s
            """
                    .formatted(
                            members,
                            droppedSockets,
                            lines,
                            lostPosts,
                            repeatedPosts,
                            pages,
                            failedPages,
                            bodyAnswers.stream().filter("held"::equals).count(),
                            bodyAnswers.stream().filter("nudge"::equals).count(),
                            ruleChangedOnce() ? "yes" : "no",
                            babyAnswers.size(),
                            otherServiceNoticedNothing() ? "yes" : "no",
                            swapMillis,
                            toldOfTheSwap,
                            refusal.isEmpty() ? "was not refused" : refusal);
        }
    }

    private final RunningSharon sharon;
    private final Path sources;
    private final List<Talker> eating;
    private final List<Talker> perinatal;

    private LiveSwap(RunningSharon sharon, Path sources, int members) throws IOException {
        this.sharon = sharon;
        this.sources = sources;
        List<Member> people = sharon.sessions().stream().map(Member::of).toList();
        this.eating = enter(EATING, people, members / 2);
        this.perinatal = enter(PERINATAL, people, members / 2);
    }

    /**
     * @param sharon a demonstration with at least {@code members} open sessions
     * @param sources the folder with the sources of the plugin that is replaced
     */
    public static Seen in(RunningSharon sharon, Path sources, int members)
            throws IOException, InterruptedException {
        try (LiveSwap swap = new LiveSwap(sharon, sources, members)) {
            return swap.run();
        }
    }

    private List<Talker> enter(String room, List<Member> people, int howMany) {
        return people.stream()
                .filter(each -> each.isIn(room))
                .limit(howMany)
                .map(each -> Talker.in(room, each, sharon.port()).enter())
                .toList();
    }

    private Seen run() throws IOException, InterruptedException {
        await("everybody inside", () -> everybody().stream().allMatch(Talker::isInside));
        // The first of each room are the probes, whose posts are not meant to be shown.
        try (Conversation here = Conversation.among(rest(eating), LINES_A_SECOND);
                Conversation there = Conversation.among(rest(perinatal), LINES_A_SECOND);
                Probe body = Probe.saying(BODY, eating.get(0));
                Probe baby = Probe.saying(BABY, perinatal.get(0));
                PageVisits eatingPages = visits(eating, "/rooms/anorexia", "/rooms/" + EATING);
                PageVisits perinatalPages = visits(perinatal, "/", "/rooms/" + PERINATAL)) {
            await("holds", () -> body.count("held") >= PROBES_A_PHASE);
            Path changed = changedOne();
            long before = System.nanoTime();
            rename(changed);
            await("a nudge", () -> body.count("nudge") > 0);
            long swapMillis = (System.nanoTime() - before) / 1_000_000;
            await("nudges", () -> body.count("nudge") >= PROBES_A_PHASE);
            String refusal = replaceWithHalfAJar();
            long nudged = body.count("nudge");
            await("nudges go on", () -> body.count("nudge") >= nudged + PROBES_A_PHASE);

            body.end();
            baby.end();
            here.end();
            there.end();
            await("answers", () -> everybody().stream().allMatch(each -> each.unanswered() == 0));
            int lost = lost(eating) + lost(perinatal);
            return new Seen(
                    everybody().size(),
                    here.lines() + there.lines(),
                    everybody().stream().mapToInt(each -> each.losses().size()).sum(),
                    lost + here.lines() - here.said().size() + there.lines() - there.said().size(),
                    everybody().stream().mapToInt(Talker::repeats).sum(),
                    eatingPages.good() + perinatalPages.good(),
                    eatingPages.failed() + perinatalPages.failed(),
                    body.answers(),
                    baby.answers(),
                    swapMillis,
                    (int) eating.stream().filter(LiveSwap::wasToldOfTheSwap).count(),
                    refusal);
        }
    }

    private Path changedOne() throws IOException {
        return PluginVariant.of(sources, "changed")
                .replacing("BodyNumbers", "VERDICT = Verdict.HOLD;", "VERDICT = Verdict.NUDGE;")
                .expecting("E1", "hold", "nudge")
                .write(plugins().resolve(".next.part"));
    }

    private void rename(Path next) throws IOException {
        Files.move(
                next,
                plugins().resolve(PluginVariant.JAR),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The sentence with which it was refused, from the log. */
    private String replaceWithHalfAJar() throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(plugins().resolve(PluginVariant.JAR));
        Path next = plugins().resolve(".next.part");
        rename(Files.write(next, Arrays.copyOf(whole, whole.length / 2)));
        await("a refusal", () -> !refusal().isEmpty());
        return refusal();
    }

    private String refusal() {
        String marker = PluginVariant.JAR + " is refused: ";
        return sharon.console()
                .lines()
                .filter(line -> line.contains(marker))
                .map(line -> line.substring(line.indexOf(marker)))
                .findFirst()
                .orElse("");
    }

    private Path plugins() {
        return sharon.home().resolve("plugins");
    }

    private PageVisits visits(List<Talker> room, String... pages) {
        return new PageVisits(room.get(1).member(), sharon.port(), List.of(pages));
    }

    /** Acknowledged posts that some member of the room did not hear within the time. */
    private static int lost(List<Talker> room) throws InterruptedException {
        Set<UUID> said = new HashSet<>();
        room.forEach(each -> said.addAll(each.said()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (missing(room, said) > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return missing(room, said);
    }

    private static int missing(List<Talker> room, Set<UUID> said) {
        int missing = 0;
        for (Talker each : room) {
            Set<UUID> heard = new HashSet<>();
            each.heard().forEach(post -> heard.add(post.key()));
            missing += (int) said.stream().filter(key -> !heard.contains(key)).count();
        }
        return missing;
    }

    private static boolean wasToldOfTheSwap(Talker talker) {
        return talker.others().stream().anyMatch(frame -> frame.type().equals("swap"));
    }

    private static List<Talker> rest(List<Talker> room) {
        return room.subList(1, room.size());
    }

    private List<Talker> everybody() {
        List<Talker> all = new ArrayList<>(eating);
        all.addAll(perinatal);
        return all;
    }

    private void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for " + what + "\n" + sharon.console());
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Override
    public void close() {
        everybody().forEach(Talker::close);
    }

    /**
     * @param words the folder with the plugin's sources, and how many members
     */
    public static void main(String[] words) throws Exception {
        int members = Integer.parseInt(words[1]);
        Path home = Files.createTempDirectory("live-swap");
        Seen seen;
        try (RunningSharon sharon = RunningSharon.in(home).load(members, 0, members).start()) {
            seen = in(sharon, Path.of(words[0]), members);
        } finally {
            try (var files = Files.walk(home)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
        System.out.print(seen);
        System.out.println(seen.isGood() ? "Nobody noticed but the rule." : "Not as it should be.");
        System.exit(seen.isGood() ? 0 : 1);
    }
}
