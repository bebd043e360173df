package org.sharon.bench.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/** One table. */
final class MessageStore {

    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS bench_relay (
                id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
                client_key CHAR(36) NOT NULL UNIQUE,
                text TEXT NOT NULL,
                created_at DATETIME(3) NOT NULL
            )
            """;

    private static final String ADD =
            "INSERT INTO bench_relay (client_key, text, created_at) VALUES (?, ?, ?)";

    private final DataSource pool;

    MessageStore(DataSource pool) {
        this.pool = pool;
    }

    void makeTable() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    /** Returns after COMMIT, with the number of the message. */
    long add(String key, String text, Instant at) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement add =
                        connection.prepareStatement(ADD, Statement.RETURN_GENERATED_KEYS)) {
            add.setString(1, key);
            add.setString(2, text);
            add.setTimestamp(3, Timestamp.from(at));
            add.executeUpdate();
            long id = firstKey(add);
            connection.commit();
            return id;
        }
    }

    private static long firstKey(PreparedStatement add) throws SQLException {
        try (ResultSet keys = add.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }
}
