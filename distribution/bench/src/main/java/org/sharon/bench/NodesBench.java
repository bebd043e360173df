package org.sharon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sharon.bench.crowd.Place;
import org.sharon.bench.crowd.SwapWatch;
import org.sharon.bench.crowd.Waiting;
import org.sharon.bench.measure.Report;
import org.sharon.bench.platform.AdminApi;
import org.sharon.bench.platform.Operator;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.SampleJar;
import org.sharon.bench.platform.Scratch;
import org.sharon.bench.platform.SignIn;
import org.sharon.bench.platform.Signer;
import org.sharon.bench.platform.ThreeNodes;
import org.sharon.bench.wire.Wires;

/**
 * Three nodes in production: from the moment the clinical safety officer's signature is sent until
 * somebody in a room of the service is told, on each of the nodes, that the new version serves.
 */
final class NodesBench implements Benchmark {

    private static final String SIDE = "sharon";
    private static final String HOME = "node-0";
    private static final String GARDENER = "wren-garden-gardener";
    private static final String ADMINISTRATOR = "cedar";
    private static final String OFFICER = "juniper";
    private static final String ROOM = "/rooms/garden-bench/live";
    private static final int SWITCHES_A_RUN = 5;
    private static final int WARM_UP_SWITCHES = 3;
    private static final double BETWEEN_SWITCHES = 1.5;

    @Override
    public void run(Path install, int runs, Report report) throws Exception {
        try (Scratch scratch = new Scratch();
                Wires wires = new Wires()) {
            Signer signer = Signer.make(scratch, install);
            furnish(scratch, install, signer);
            try (ThreeNodes nodes = ThreeNodes.start(HOME, scratch, install);
                    Building building = new Building(scratch, signer, wires, nodes)) {
                for (int i = 0; i < WARM_UP_SWITCHES; i++) {
                    building.change();
                }
                for (int run = 1; run <= runs; run++) {
                    for (int i = 0; i < SWITCHES_A_RUN; i++) {
                        double before = nodes.cpuSeconds();
                        Times times = building.change();
                        report.add(SIDE, run, "first node serves", times.first(), "ms");
                        report.add(SIDE, run, "three nodes serve", times.last(), "ms");
                        report.add(SIDE, run, "the officer is answered", times.answered(), "ms");
                        double cpu = nodes.cpuSeconds() - before;
                        report.add(SIDE, run, "CPU of three servers", 1e3 * cpu, "ms");
                    }
                }
            }
        }
    }

    /** A service of which no trust had heard is open, and people are in it. */
    private static void furnish(Scratch scratch, Path install, Signer signer) throws IOException {
        try (Platform alone =
                Platform.startIn(HOME, scratch, install, "demo", "-Dsharon.demo.open=true")) {
            signer.acceptedIn(alone.home());
            Path jar = scratch.folder().resolve("garden-0.jar");
            signer.sign(SampleJar.write(jar, "1.0.0", "calm"));
            Operator.of(alone).install(jar);
            SignIn.as(alone.port(), GARDENER);
        }
    }

    /** Since the signature was sent, in milliseconds. */
    private record Times(double first, double last, double answered) {}

    private static final class Building implements AutoCloseable {

        private final Scratch scratch;
        private final Signer signer;
        private final AdminApi administrator;
        private final AdminApi officer;
        private final List<SwapWatch> watches = new ArrayList<>();
        private int number;

        Building(Scratch scratch, Signer signer, Wires wires, ThreeNodes nodes) throws IOException {
            this.scratch = scratch;
            this.signer = signer;
            int port = nodes.all().get(0).port();
            administrator = AdminApi.as(port, ADMINISTRATOR);
            officer = AdminApi.as(port, OFFICER);
            List<String> cookie = List.of(SignIn.cookieOf(port, GARDENER));
            for (Platform node : nodes.all()) {
                watches.add(SwapWatch.in(wires, new Place(node.port(), ROOM, cookie)));
            }
        }

        /** Another version, on all of them. */
        Times change() throws IOException {
            number++;
            Path jar = scratch.folder().resolve("garden-" + number + ".jar");
            signer.sign(SampleJar.write(jar, "1.0." + number, "calm"));
            String digest = administrator.upload(jar);
            long proposal = administrator.askForUpdate(SampleJar.SERVICE, digest);
            Waiting.seconds(BETWEEN_SWITCHES);
            List<CompletableFuture<Long>> serve = watches.stream().map(SwapWatch::next).toList();
            long before = System.nanoTime();
            String state = officer.sign(proposal, digest);
            double answered = (System.nanoTime() - before) / 1e6;
            if (!state.equals("done")) {
                throw new IOException("The second approval leaves it " + state);
            }
            double first = Double.MAX_VALUE;
            double last = 0;
            for (CompletableFuture<Long> each : serve) {
                double millis = (Waiting.await(each) - before) / 1e6;
                first = Math.min(first, millis);
                last = Math.max(last, millis);
            }
            return new Times(first, last, answered);
        }

        @Override
        public void close() throws IOException {
            for (SwapWatch each : watches) {
                each.close();
            }
        }
    }
}
