package org.sharon.bench.relay;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The relay as a program. */
public final class Relay {

    private static final int CONNECTIONS = 16;

    private Relay() {}

    /**
     * Runs until it is stopped.
     *
     * @param words the port to listen on, and the file that says how to reach the database
     */
    public static void main(String[] words) throws Exception {
        int port = Integer.parseInt(words[0]);
        MessageStore store = new MessageStore(pool(Path.of(words[1])));
        store.makeTable();
        Vertx vertx = Vertx.vertx();
        Audience audience = new Audience();
        var commits = vertx.createSharedWorkerExecutor("commits", CONNECTIONS);
        vertx.deployVerticle(
                        () -> new RelayServer(port, store, audience, commits),
                        // As many as the platform has, so that both use all cores.
                        new DeploymentOptions().setInstances(eventLoops()))
                .await();
        System.out.println("ready");
    }

    private static int eventLoops() {
        return Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    }

    private static HikariDataSource pool(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                properties.getProperty("sharon.database.url")
                        + "&connectTimeout=3000&socketTimeout=15000&useServerPrepStmts=true"
                        + "&cachePrepStmts=true");
        config.setUsername(properties.getProperty("sharon.database.user"));
        config.setPassword(properties.getProperty("sharon.database.password"));
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }
}
