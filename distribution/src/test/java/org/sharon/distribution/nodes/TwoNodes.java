package org.sharon.distribution.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.sharon.distribution.FreePorts;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.SharonArchive;
import org.sharon.distribution.SharonStart;
import org.sharon.distribution.talk.Member;
import org.sharon.launcher.database.DatabaseAccess;
import org.sharon.launcher.database.EmbeddedDatabase;

/** A database by itself, and two nodes that know each other: either can end without the other. */
final class TwoNodes implements AutoCloseable {

    /** Where the second node believes to be, as a machine of its own may. */
    static final String ZONE_OF_THE_SECOND = "Pacific/Chatham";

    private static final int PORTS = 6;

    private final Path folder;
    private final EmbeddedDatabase database;
    private final DatabaseAccess access;
    private final List<List<Integer>> ports;
    private final RunningSharon[] nodes = new RunningSharon[2];
    private final List<Member> members;

    private TwoNodes(Path folder, int members) throws IOException, InterruptedException {
        this.folder = folder;
        this.database =
                new EmbeddedDatabase(folder, SharonArchive.programs(), folder.resolve("keys"));
        this.access = database.start();
        List<Integer> free = FreePorts.find(PORTS);
        this.ports = List.of(free.subList(0, 3), free.subList(3, PORTS));
        try {
            nodes[0] = node(0).load(members, 0, members).start();
            nodes[1] = node(1).start();
            this.members = nodes[0].sessions().stream().map(Member::of).toList();
        } catch (IOException | InterruptedException | RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    /** With so many members who are signed in. */
    static TwoNodes in(Path folder, int members) throws IOException, InterruptedException {
        return new TwoNodes(folder, members);
    }

    RunningSharon first() {
        return nodes[0];
    }

    /** Starts a node again that has ended. */
    void startAgain(int number) throws IOException, InterruptedException {
        nodes[number] = node(number).start();
    }

    RunningSharon get(int number) {
        return nodes[number];
    }

    int port(int number) {
        return ports.get(number).get(0);
    }

    List<Member> members() {
        return members;
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(access.url(), "sharon", access.password());
    }

    private SharonStart node(int number) {
        SharonStart start =
                RunningSharon.in(folder.resolve("node-" + number))
                        .onDatabase(folder.resolve("database.properties"))
                        .on(ports.get(number))
                        .with("sharon.plugins.mode", "development")
                        .with("sharon.members", nodeAddress(0) + "," + nodeAddress(1));
        return number == 0
                ? start
                : start.withEnvironment(
                        "SHARON_JAVA_OPTS", "-Duser.timezone=" + ZONE_OF_THE_SECOND);
    }

    private String nodeAddress(int number) {
        return "127.0.0.1:" + ports.get(number).get(2);
    }

    @Override
    public void close() {
        for (RunningSharon node : nodes) {
            if (node != null) {
                node.close();
            }
        }
        database.close();
    }
}
