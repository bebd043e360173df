package org.sharon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sharon.bench.crowd.Listeners;
import org.sharon.bench.crowd.Place;
import org.sharon.bench.crowd.Talkers;
import org.sharon.bench.crowd.Waiting;
import org.sharon.bench.measure.Quantiles;
import org.sharon.bench.measure.Report;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.ProcessFigures;
import org.sharon.bench.platform.Scratch;
import org.sharon.bench.wire.Wires;

/**
 * One living room with 500 people who listen and four who talk, beside a bare relay that has the
 * same database, the same Java options and the same client.
 */
final class LiveBench implements Benchmark {

    private static final int LISTENERS = 500;
    private static final int TALKERS = 4;
    private static final int IN_FLIGHT = 8;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SETTLE_SECONDS = 3;
    private static final int SECONDS = 10;
    private static final int PACE = 10;
    private static final int PACE_SECONDS = 20;

    private record Side(
            String name,
            Place place,
            int history,
            ProcessFigures server,
            ProcessFigures database) {}

    private record Moment(
            Listeners.Heard heard, Talkers.Told told, double serverCpu, double databaseCpu) {}

    @Override
    public void run(Path install, int runs, Report report) throws Exception {
        try (Scratch scratch = new Scratch();
                Wires wires = new Wires();
                Platform platform = Demonstration.start(scratch, install);
                RelayProcess relay = RelayProcess.start(scratch, platform)) {
            Place living = Demonstration.livingRoom(platform);
            Place relayed = new Place(relay.port(), "/", List.of("none=none"));
            warmUp(wires, living);
            warmUp(wires, relayed);
            // By now there is more to read than a newcomer is given.
            int history = Listeners.historyOf(wires, living);
            Side ours =
                    new Side("sharon", living, history, platform.process(), platform.database());
            Side theirs = new Side("relay", relayed, 0, relay.process(), platform.database());
            for (int run = 1; run <= runs; run++) {
                measure(wires, run % 2 == 1 ? ours : theirs, run, report);
                measure(wires, run % 2 == 1 ? theirs : ours, run, report);
            }
        }
    }

    private static void warmUp(Wires wires, Place place) throws IOException {
        try (Listeners listeners = Listeners.join(wires, place, LISTENERS, 0);
                Talkers talkers = Talkers.join(wires, place, TALKERS, LISTENERS)) {
            talkers.start(IN_FLIGHT);
            Waiting.seconds(WARM_UP_SECONDS);
            talkers.stop();
            talkers.awaitQuiet();
        }
    }

    private static void measure(Wires wires, Side side, int run, Report report) throws IOException {
        // A database that has just written a lot is busy for a while.
        Waiting.seconds(SETTLE_SECONDS);
        try (Listeners listeners = Listeners.join(wires, side.place(), LISTENERS, side.history())) {
            if (side.history() > 0) {
                report.add(side.name(), run, "join with history", listeners.joinMillis(), "ms");
            }
            try (Talkers talkers = Talkers.join(wires, side.place(), TALKERS, LISTENERS)) {
                atFullSpeed(side, run, listeners, talkers, report);
                atPace(side, run, listeners, talkers, report);
            }
        }
    }

    private static void atFullSpeed(
            Side side, int run, Listeners listeners, Talkers talkers, Report report)
            throws IOException {
        long before = listeners.heard().posts();
        talkers.start(IN_FLIGHT);
        Waiting.seconds(SETTLE_SECONDS);
        Moment start = moment(side, listeners, talkers);
        Waiting.seconds(SECONDS);
        Moment end = moment(side, listeners, talkers);
        talkers.stop();
        Talkers.Told told = talkers.awaitQuiet();
        long expected = before + told.posted() * LISTENERS;
        Listeners.Heard heard = listeners.await(expected);

        double seconds = (end.heard().nanos() - start.heard().nanos()) / 1e9;
        double deliveries = end.heard().posts() - start.heard().posts();
        double messages = end.told().posted() - start.told().posted();
        double serverCpu = end.serverCpu() - start.serverCpu();
        double databaseCpu = end.databaseCpu() - start.databaseCpu();
        String name = side.name();
        report.add(name, run, "deliveries", deliveries / seconds, "1/s");
        report.add(name, run, "messages", messages / seconds, "1/s");
        report.add(name, run, "server CPU per delivery", 1e6 * serverCpu / deliveries, "µs");
        report.add(name, run, "server CPU", serverCpu / seconds, "cores");
        report.add(name, run, "database CPU per message", 1e6 * databaseCpu / messages, "µs");
        report.add(name, run, "messages not posted", told.refused(), "");
        report.add(name, run, "sockets lost", heard.lost(), "");
        report.add(name, run, "deliveries missing", expected - heard.posts(), "");
    }

    private static void atPace(
            Side side, int run, Listeners listeners, Talkers talkers, Report report)
            throws IOException {
        long before = listeners.heard().posts();
        listeners.note();
        var sentAt = talkers.sayAtPace(PACE, PACE_SECONDS);
        listeners.await(before + (long) sentAt.size() * LISTENERS);
        Quantiles millis = Quantiles.of(listeners.noted(sentAt));
        report.add(side.name(), run, "p50 at 10 messages/s", millis.at(50), "ms");
        report.add(side.name(), run, "p99 at 10 messages/s", millis.at(99), "ms");
    }

    private static Moment moment(Side side, Listeners listeners, Talkers talkers)
            throws IOException {
        return new Moment(
                listeners.heard(),
                talkers.told(),
                side.server().cpuSeconds(),
                side.database().cpuSeconds());
    }
}
