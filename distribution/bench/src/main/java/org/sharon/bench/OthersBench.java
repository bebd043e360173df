package org.sharon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sharon.bench.crowd.Line;
import org.sharon.bench.crowd.Place;
import org.sharon.bench.crowd.SteadyTalk;
import org.sharon.bench.crowd.Waiting;
import org.sharon.bench.measure.Report;
import org.sharon.bench.others.Delays;
import org.sharon.bench.others.Delays.Spell;
import org.sharon.bench.others.Frost;
import org.sharon.bench.others.Pardon;
import org.sharon.bench.pages.SteadyVisits;
import org.sharon.bench.pages.SteadyVisits.Visit;
import org.sharon.bench.platform.Operator;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.SampleJar;
import org.sharon.bench.platform.Scratch;
import org.sharon.bench.platform.Session;
import org.sharon.bench.platform.SignIn;
import org.sharon.bench.wire.Wires;

/**
 * People talk and read in one service while the rule of another service's plugin loops, throws or
 * leaks, beside the same while it does not.
 *
 * <p>After three failures in an hour a plugin is not called any more. So before each spell an
 * administrator lets it go on, which is counted, and it does its worst until it is stopped again.
 * What leaks stays below what one call may ask for, keeps a quarter of a megabyte of each post, and
 * never fails.
 */
final class OthersBench implements Benchmark {

    private static final String GARDENER = "wren-garden-gardener";
    private static final String ADMINISTRATOR = "cedar";
    private static final String OWN = "/rooms/garden-bench/live";
    private static final String QUIET = "quiet";
    private static final String LOUD = "loud";

    /** A second, in the service that is measured. */
    private static final double MESSAGES = 50;

    private static final double PAGES = 40;
    private static final double MESSAGES_IN_ITS_OWN = 10;
    private static final int SPEAKERS = 10;
    private static final int READERS = 12;
    private static final double WARM_UP_SECONDS = 20;
    private static final double SETTLE_SECONDS = 2;
    private static final double SECONDS = 15;

    /** Of either side, for each mood in each run. */
    private static final int TURNS = 7;

    private enum Mood {
        /** On both sides: how far two sides differ when nothing differs. */
        CALM(0),
        LOOPS(10),
        THROWS(10),
        LEAKS(1);

        /** Each so manieth post of its own service; 0 for none. */
        private final int every;

        Mood(int every) {
            this.every = every;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void run(Path install, int runs, Report report) throws Exception {
        try (Scratch scratch = new Scratch();
                Wires wires = new Wires();
                Platform platform = Demonstration.startOpen(scratch, install)) {
            int port = platform.port();
            Operator operator = Operator.of(platform);
            operator.install(jar(scratch, Mood.THROWS, 0));
            Place own = new Place(port, OWN, List.of(SignIn.cookieOf(port, GARDENER)));
            Frost frost = new Frost();
            try (SteadyTalk talk =
                            SteadyTalk.join(
                                    wires, Demonstration.livingRoom(platform), SPEAKERS, 0);
                    SteadyTalk garden = SteadyTalk.join(wires, own, SPEAKERS, 0, frost);
                    SteadyVisits visits =
                            SteadyVisits.start(wires, port, visits(platform), PAGES)) {
                Pardon pardon = new Pardon(SignIn.as(port, ADMINISTRATOR), SampleJar.SERVICE);
                talk.start(MESSAGES);
                garden.start(MESSAGES_IN_ITS_OWN);
                Company company = new Company(talk, garden, visits, frost, pardon);
                company.during(WARM_UP_SECONDS, Mood.THROWS.every);
                for (int run = 1; run <= runs; run++) {
                    for (Mood mood : Mood.values()) {
                        operator.install(jar(scratch, mood, run));
                        int before = pardon.given();
                        company.compare(mood, run, report);
                        int ended = pardon.given() - before;
                        report.add(LOUD, run, mood.word() + ": quarantines ended", ended, "");
                    }
                }
            }
        }
    }

    private static Path jar(Scratch scratch, Mood mood, int run) throws IOException {
        String version = "1.%d.%d".formatted(run, mood.ordinal());
        Path file = scratch.folder().resolve("garden-" + version + ".jar");
        return SampleJar.write(file, version, mood.word());
    }

    private static List<Visit> visits(Platform platform) throws IOException {
        String living = Demonstration.livingRoom(platform).path();
        String room = living.substring(0, living.lastIndexOf('/'));
        String slug = room.substring(room.lastIndexOf('/') + 1);
        List<Visit> visits = new ArrayList<>();
        for (Session each : platform.sessions()) {
            if (each.isIn(slug) && visits.size() < READERS) {
                boolean forum = visits.size() % 2 == 0;
                String path = forum ? "/rooms/" + each.otherRooms().get(0) : room;
                visits.add(new Visit(path, each.cookie()));
            }
        }
        return visits;
    }

    /** Everybody who talks and reads, in both services. */
    private record Company(
            SteadyTalk talk, SteadyTalk garden, SteadyVisits visits, Frost frost, Pardon pardon) {

        void compare(Mood mood, int run, Report report) throws IOException {
            List<Spell> loud = new ArrayList<>();
            List<Spell> quiet = new ArrayList<>();
            int held = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                if ((run + turn) % 2 == 0) {
                    quiet.add(during(SECONDS, 0));
                }
                garden.take();
                loud.add(during(SECONDS, mood.every));
                held += (int) garden.take().stream().filter(line -> !line.isSaid()).count();
                if ((run + turn) % 2 == 1) {
                    quiet.add(during(SECONDS, 0));
                }
            }
            tell(LOUD, new Delays(loud), mood, run, report);
            tell(QUIET, new Delays(quiet), mood, run, report);
            report.add(LOUD, run, mood.word() + ": its own posts held", held, "");
        }

        /** Only what was said and opened in this time counts. */
        Spell during(double seconds, int every) throws IOException {
            frost.comesUpEvery(0);
            pardon.look();
            Waiting.seconds(SETTLE_SECONDS);
            frost.comesUpEvery(every);
            talk.take();
            visits.take();
            Waiting.seconds(seconds);
            List<Line> lines = talk.take();
            return Spell.of(lines, visits.take());
        }

        private static void tell(String side, Delays delays, Mood mood, int run, Report report) {
            String word = mood.word();
            report.add(side, run, word + ": posting, p99", delays.posting(99), "ms");
            report.add(side, run, word + ": posting, p50", delays.posting(50), "ms");
            report.add(side, run, word + ": pages, p99", delays.pages(99), "ms");
            report.add(side, run, word + ": pages, p50", delays.pages(50), "ms");
            report.add(side, run, word + ": failures", delays.failures(), "");
        }
    }
}
