package org.sharon.bench;

import java.nio.file.Path;
import org.sharon.bench.crowd.Listeners;
import org.sharon.bench.crowd.Place;
import org.sharon.bench.crowd.Talkers;
import org.sharon.bench.crowd.Waiting;
import org.sharon.bench.measure.Report;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.Scratch;
import org.sharon.bench.wire.Wires;

/** How much memory the platform's Java really has while a thousand people are there. */
final class MemoryBench implements Benchmark {

    private static final String SIDE = "sharon";
    private static final int PEOPLE = 1_000;
    private static final int TALKERS = 4;
    private static final int PACE = 10;
    private static final int PACE_SECONDS = 20;
    private static final int SETTLE_SECONDS = 5;

    @Override
    public void run(Path install, int runs, Report report) throws Exception {
        for (int run = 1; run <= runs; run++) {
            measure(install, run, report);
        }
    }

    /** Each run starts the platform anew: memory that was used once stays. */
    private static void measure(Path install, int run, Report report) throws Exception {
        try (Scratch scratch = new Scratch();
                Wires wires = new Wires();
                Platform platform = Demonstration.start(scratch, install)) {
            report.add(SIDE, run, "nobody there", resident(platform), "MB");
            var places = Demonstration.livingRooms(platform);
            try (Listeners listeners = Listeners.join(wires, places, PEOPLE, 0)) {
                Waiting.seconds(SETTLE_SECONDS);
                report.add(SIDE, run, "1000 sockets", resident(platform), "MB");
                talk(wires, places.get(0));
                report.add(SIDE, run, "1000 sockets, after talk", resident(platform), "MB");
                report.add(SIDE, run, "sockets lost", listeners.heard().lost(), "");
            }
        }
    }

    private static void talk(Wires wires, Place place) throws Exception {
        try (Talkers talkers = Talkers.join(wires, place, TALKERS, 0)) {
            talkers.sayAtPace(PACE, PACE_SECONDS);
        }
    }

    private static double resident(Platform platform) throws Exception {
        return platform.process().residentMegabytes();
    }
}
