package org.sharon.bench.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Three nodes of one building on this machine, in production, with the people of the demonstration.
 * The first brings the database.
 */
public final class ThreeNodes implements AutoCloseable {

    private static final int NODES = 3;

    private final List<Platform> nodes = new ArrayList<>();

    private ThreeNodes() {}

    /** Starts them in the home called {@code first}, which was furnished before, and two others. */
    public static ThreeNodes start(String first, Scratch scratch, Path install) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            addresses.add("127.0.0.1:" + FreePort.find());
        }
        Path home = scratch.folder().resolve(first);
        ThreeNodes all = new ThreeNodes();
        try {
            for (int i = 0; i < NODES; i++) {
                List<String> words =
                        new ArrayList<>(
                                List.of(
                                        "run",
                                        "-Dsharon.plugins.mode=production",
                                        "-Dsharon.node.address=" + addresses.get(i),
                                        "-Dsharon.members=" + String.join(",", addresses),
                                        "-Dsharon.keys=" + home.resolve("keys")));
                if (i > 0) {
                    words.add("--config");
                    words.add(home.resolve("database.properties").toString());
                }
                String name = i == 0 ? first : "node-" + i;
                all.nodes.add(
                        Platform.startIn(name, scratch, install, words.toArray(String[]::new)));
            }
            return all;
        } catch (IOException | RuntimeException failed) {
            all.close();
            throw failed;
        }
    }

    public List<Platform> all() {
        return List.copyOf(nodes);
    }

    /** Processor time that all of them have used until now, without the database. */
    public double cpuSeconds() throws IOException {
        double seconds = 0;
        for (Platform each : nodes) {
            seconds += each.process().cpuSeconds();
        }
        return seconds;
    }

    /** The first last: the others need its database to say goodbye. */
    @Override
    public void close() {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            nodes.get(i).close();
        }
    }
}
