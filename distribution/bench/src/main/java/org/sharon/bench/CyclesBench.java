package org.sharon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sharon.bench.crowd.Line;
import org.sharon.bench.crowd.Place;
import org.sharon.bench.crowd.SteadyTalk;
import org.sharon.bench.crowd.Waiting;
import org.sharon.bench.crowd.Witnesses;
import org.sharon.bench.cycles.Ledger;
import org.sharon.bench.measure.Report;
import org.sharon.bench.pages.SteadyVisits;
import org.sharon.bench.pages.SteadyVisits.Visit;
import org.sharon.bench.pages.SteadyVisits.Visited;
import org.sharon.bench.platform.Browser;
import org.sharon.bench.platform.JavaFigures;
import org.sharon.bench.platform.Operator;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.SampleJar;
import org.sharon.bench.platform.Scratch;
import org.sharon.bench.platform.Session;
import org.sharon.bench.platform.SignIn;
import org.sharon.bench.wire.Wires;

/**
 * A third service is installed, updated and removed again and again, while people talk in two
 * others, and in its own rooms for as long as it is there.
 */
final class CyclesBench implements Benchmark {

    private static final String SIDE = "sharon";
    private static final String GARDENER = "wren-garden-gardener";
    private static final String BENCH = "/rooms/garden-bench/live";
    private static final String BOARD = "/services/garden/board";

    /** In the rooms of the other two services, all together. */
    private static final double MESSAGES = 50;

    private static final double MESSAGES_IN_ITS_OWN = 10;
    private static final double PAGES = 10;
    private static final int SPEAKERS = 10;
    private static final int WITNESSES = 25;
    private static final int GARDENERS = 3;
    private static final double PHASE_SECONDS = 0.1;
    private static final double SETTLE_SECONDS = 5;

    /**
     * Before the start, so that pools of threads that grow with use have grown, and the compiler
     * has taken most of its notes: they stand in the metaspace too. A method that runs once a cycle
     * gets its notes after some 200 runs ({@code -XX:Tier3InvocationThreshold}).
     */
    private static final int WARM_UP_CYCLES = 250;

    /** After this part of the cycles the growth begins to count. */
    private static final int WARM_SHARE = 10;

    private final int cycles;

    CyclesBench(int cycles) {
        this.cycles = cycles;
    }

    /** One room with those who talk and those who listen. */
    private record Company(SteadyTalk talk, Witnesses witnesses) implements AutoCloseable {

        static Company in(Wires wires, Place place, int speakers, int witnesses)
                throws IOException {
            return new Company(
                    SteadyTalk.join(wires, place, speakers, 0),
                    Witnesses.join(wires, place, witnesses, speakers));
        }

        @Override
        public void close() throws IOException {
            talk.close();
            witnesses.close();
        }
    }

    @Override
    public void run(Path install, int runs, Report report) throws Exception {
        for (int run = 1; run <= runs; run++) {
            try (Scratch scratch = new Scratch();
                    Wires wires = new Wires();
                    Platform platform = Demonstration.startOpen(scratch, install)) {
                new Run(scratch, wires, platform, run, report).measure();
            }
        }
    }

    private final class Run {

        private final Wires wires;
        private final Platform platform;
        private final Operator operator;
        private final int run;
        private final Report report;
        private final Path first;
        private final Path second;
        private int failedPages;
        private int pages;

        Run(Scratch scratch, Wires wires, Platform platform, int run, Report report)
                throws IOException {
            this.wires = wires;
            this.platform = platform;
            this.operator = Operator.of(platform);
            this.run = run;
            this.report = report;
            first = SampleJar.write(scratch.folder().resolve("garden-1.jar"), "1.0.0", "calm");
            second = SampleJar.write(scratch.folder().resolve("garden-2.jar"), "2.0.0", "calm");
        }

        void measure() throws Exception {
            List<Place> rooms = Demonstration.livingRooms(platform).subList(0, 2);
            List<Company> others = new ArrayList<>();
            try (SteadyVisits visits =
                    SteadyVisits.start(wires, platform.port(), visits(), PAGES)) {
                for (Place room : rooms) {
                    others.add(Company.in(wires, room, SPEAKERS, WITNESSES));
                }
                others.forEach(each -> each.talk().start(MESSAGES / rooms.size()));
                operator.install(first);
                Place own =
                        new Place(
                                platform.port(),
                                BENCH,
                                List.of(SignIn.cookieOf(platform.port(), GARDENER)));
                try (Company garden = Company.in(wires, own, GARDENERS, GARDENERS)) {
                    cycles(garden);
                    others.forEach(CyclesBench::pause);
                    tell("other services", others);
                    tell("its own rooms", List.of(garden));
                }
                Visited visited = visits.take();
                failedPages += visited.failures();
                pages += visited.millis().length;
            } finally {
                for (Company each : others) {
                    each.close();
                }
            }
            add("pages opened", pages, "");
            add("pages failed", failedPages, "");
        }

        private void cycles(Company garden) throws IOException {
            Browser gardener = SignIn.as(platform.port(), GARDENER);
            for (int cycle = 0; cycle < WARM_UP_CYCLES; cycle++) {
                cycle(garden, gardener);
            }
            JavaFigures start = figures();
            tell("the start", start);
            int warm = Math.max(1, cycles / WARM_SHARE);
            JavaFigures then = start;
            long before = System.nanoTime();
            for (int cycle = 1; cycle <= cycles; cycle++) {
                cycle(garden, gardener);
                if (cycle == warm) {
                    then = figures();
                    tell("cycle " + warm, then);
                }
            }
            double seconds = (System.nanoTime() - before) / 1e9;
            JavaFigures end = figures();
            tell("cycle " + cycles, end);
            add("metaspace growth", JavaFigures.growth(then.metaspace(), end.metaspace()), "%");
            add("heap growth", JavaFigures.growth(then.heap(), end.heap()), "%");
            int loaders = end.loaders().size() - start.loaders().size();
            add("class loaders more than at the start", loaders, "");
            add(
                    "threads more than at the start",
                    end.threads().size() - start.threads().size(),
                    "");
            end.since(start).forEach(name -> System.err.println("was not there before: " + name));
            add("a cycle", 1e3 * seconds / cycles, "ms");
        }

        private void cycle(Company garden, Browser gardener) throws IOException {
            operator.install(first);
            garden.talk().start(MESSAGES_IN_ITS_OWN);
            look(gardener, "1.0.0");
            Waiting.seconds(PHASE_SECONDS);
            operator.update(second);
            look(gardener, "2.0.0");
            Waiting.seconds(PHASE_SECONDS);
            garden.talk().pause();
            operator.remove(SampleJar.SERVICE);
        }

        private void look(Browser gardener, String version) throws IOException {
            pages++;
            if (!gardener.page(BOARD).contains("Version " + version)) {
                failedPages++;
            }
        }

        /** Once the last version has ended, and with it the threads that it had. */
        private JavaFigures figures() throws IOException {
            Waiting.seconds(SETTLE_SECONDS);
            return JavaFigures.of(platform.process());
        }

        private void tell(String when, JavaFigures figures) {
            add("class loaders at " + when, figures.loaders().size(), "");
            add("threads at " + when, figures.threads().size(), "");
            add("metaspace at " + when, figures.metaspace() / 1e6, "MB");
            add("heap at " + when, figures.heap() / 1e6, "MB");
        }

        private void tell(String where, List<Company> companies) throws Exception {
            Ledger ledger = new Ledger(0, 0, 0, 0, 0, 0);
            Witnesses.Seen seen = new Witnesses.Seen(0, 0, 0, 0);
            try (Connection database = platform.connection()) {
                for (Company each : companies) {
                    List<Line> lines = each.talk().takeAll();
                    Set<Long> places = new HashSet<>();
                    lines.stream().filter(Line::isSaid).forEach(line -> places.add(line.seq()));
                    ledger = ledger.plus(Ledger.of(lines, database, each.talk().session()));
                    seen = seen.plus(each.witnesses().of(places));
                    seen = seen.plus(new Witnesses.Seen(0, 0, 0, each.talk().lost()));
                }
            }
            add(where + ": said", ledger.said(), "");
            add(where + ": not said", ledger.refused() + ledger.unanswered(), "");
            add(where + ": lost", ledger.lost() + seen.missing(), "");
            add(where + ": doubled", ledger.doubled() + seen.repeated(), "");
            add(where + ": out of order", ledger.disordered() + seen.disordered(), "");
            add(where + ": sockets dropped", seen.lost(), "");
        }

        private List<Visit> visits() throws IOException {
            return platform.sessions().stream()
                    .limit(6)
                    .flatMap(
                            (Session session) ->
                                    Stream.of(
                                                    "/",
                                                    "/rooms/" + session.otherRooms().get(0),
                                                    "/rooms/" + session.livingRooms().get(0))
                                            .map(path -> new Visit(path, session.cookie())))
                    .toList();
        }

        private void add(String metric, double value, String unit) {
            report.add(SIDE, run, metric, value, unit);
        }
    }

    private static void pause(Company company) {
        try {
            company.talk().pause();
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        }
    }
}
