package org.sharon.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sharon.bench.crowd.Waiting;
import org.sharon.bench.platform.FreePort;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.ProcessFigures;
import org.sharon.bench.platform.Scratch;
import org.sharon.bench.relay.Relay;

/** The relay in a Java of its own, with the options and the database of the platform. */
final class RelayProcess implements AutoCloseable {

    private static final int LOOKS = 600;
    private static final double BETWEEN_LOOKS = 0.1;

    private final Scratch scratch;
    private final Process process;
    private final int port;

    private RelayProcess(Scratch scratch, Process process, int port) {
        this.scratch = scratch;
        this.process = process;
        this.port = port;
    }

    static RelayProcess start(Scratch scratch, Platform platform) throws IOException {
        int port = FreePort.find();
        List<String> words = new ArrayList<>(platform.javaWithOptions());
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.add(Relay.class.getName());
        words.add(String.valueOf(port));
        words.add(platform.home().resolve("database.properties").toString());
        RelayProcess relay = new RelayProcess(scratch, scratch.start("relay", words), port);
        relay.awaitReady();
        return relay;
    }

    int port() {
        return port;
    }

    ProcessFigures process() {
        return new ProcessFigures(process.pid());
    }

    @Override
    public void close() {
        scratch.stop(process);
    }

    private void awaitReady() throws IOException {
        for (int i = 0; i < LOOKS && process.isAlive(); i++) {
            if (scratch.said("relay").contains("ready")) {
                return;
            }
            Waiting.seconds(BETWEEN_LOOKS);
        }
        throw new IOException("The relay did not start:\n" + scratch.said("relay"));
    }
}
