package org.sharon.launcher.database;

import java.util.ArrayList;
import java.util.List;

/**
 * The command line of the server, with everything that matters said and nothing left to defaults.
 */
record ServerCommand(ServerPrograms programs, DatabaseFolder folder, int port) {

    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(programs.server().toString());
        words.add("--no-defaults");
        words.addAll(places());
        words.addAll(onlyOnLoopback());
        words.addAll(durable());
        words.addAll(sizes());
        if ("root".equals(System.getProperty("user.name"))) {
            words.add("--user=root");
        }
        return words;
    }

    private List<String> places() {
        return List.of(
                "--basedir=" + programs.folder(),
                "--datadir=" + folder.data(),
                "--tmpdir=" + folder.temporary(),
                "--pid-file=" + folder.processId(),
                "--init-file=" + folder.firstStatements());
    }

    private List<String> onlyOnLoopback() {
        return List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Beside the data and named from there: a full path is often too long for a socket.
                "--socket=mariadb.sock",
                "--skip-name-resolve",
                // Nobody listens in on loopback, and making a key takes up to 15 s at each start.
                "--skip-ssl",
                "--local-infile=0");
    }

    private static List<String> durable() {
        return List.of(
                "--innodb-flush-log-at-trx-commit=1",
                "--log-bin=binlog",
                "--sync-binlog=1",
                "--binlog-format=ROW",
                "--binlog-expire-logs-seconds=259200",
                "--server-id=1",
                "--transaction-isolation=READ-COMMITTED",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00");
    }

    private static List<String> sizes() {
        return List.of(
                "--max-connections=300",
                "--max-allowed-packet=16M",
                "--innodb-buffer-pool-size=256M",
                "--log-warnings=1");
    }
}
