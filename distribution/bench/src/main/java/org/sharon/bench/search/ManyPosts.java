package org.sharon.bench.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Fills the rooms of a building with posts, and waits until they can be found. */
public final class ManyPosts {

    private static final int GROUP = 2_000;
    private static final int A_TOPIC = 20;

    private final Connection connection;
    private final Random random = new Random(7);
    private final Vocabulary words = new Vocabulary();

    public ManyPosts(Connection connection) {
        this.connection = connection;
    }

    /** Adds so many posts, spread over these rooms. */
    public void add(int posts, List<String> rooms) throws SQLException {
        connection.setAutoCommit(false);
        for (int done = 0; done < posts; done += GROUP) {
            addTo(rooms.get(done / GROUP % rooms.size()));
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    /** Waits until the index has followed every room to its end. */
    public void awaitIndex() throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            while (true) {
                try (ResultSet row =
                        statement.executeQuery(
                                "SELECT COUNT(*) FROM room r LEFT JOIN search_place s ON s.room = r.id"
                                        + " WHERE r.kind IN ('forum', 'living', 'private')"
                                        + " AND r.next_seq - 1 > COALESCE(s.seq, 0)")) {
                    row.next();
                    if (row.getLong(1) == 0) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void addTo(String slug) throws SQLException {
        long room;
        long trust;
        long seq;
        boolean forum;
        long author;
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT r.id, r.trust, r.next_seq, r.kind = 'forum', (SELECT MIN(a.id) FROM"
                                        + " account a WHERE a.trust = r.trust AND a.nickname LIKE 'Crowd %')"
                                        + " FROM room r WHERE r.slug = '"
                                        + slug
                                        + "' ORDER BY r.id LIMIT 1 FOR UPDATE")) {
            row.next();
            room = row.getLong(1);
            trust = row.getLong(2);
            seq = row.getLong(3);
            forum = row.getBoolean(4);
            author = row.getLong(5);
        }
        StringBuilder sql =
                new StringBuilder(
                        "INSERT INTO post (trust, room, seq, topic, opens_topic, author, client_key, state,"
                                + " text, created_at) VALUES ");
        for (int i = 0; i < GROUP; i++) {
            sql.append(i == 0 ? "" : ",").append("(?,?,?,?,?,?,?,'posted',?,UTC_TIMESTAMP(3))");
        }
        long topic = forum ? topic(trust, room, author, seq) : 0;
        try (PreparedStatement insert = connection.prepareStatement(sql.toString())) {
            int at = 0;
            for (int i = 0; i < GROUP; i++) {
                boolean opens = forum && i % A_TOPIC == 0;
                if (opens && i > 0) {
                    topic = topic(trust, room, author, seq + i);
                }
                insert.setLong(++at, trust);
                insert.setLong(++at, room);
                insert.setLong(++at, seq + i);
                insert.setObject(++at, forum ? topic : null);
                insert.setBoolean(++at, opens);
                insert.setLong(++at, author + random.nextInt(40));
                insert.setBytes(
                        ++at, ByteBuffer.allocate(16).putLong(room).putLong(seq + i).array());
                insert.setString(++at, words.post(random));
            }
            insert.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE room SET next_seq = " + (seq + GROUP) + " WHERE id = " + room);
        }
    }

    private long topic(long trust, long room, long author, long seq) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO topic (trust, room, shelf, title, author, visible, replies, created_at,"
                            + " last_at) VALUES ("
                            + trust
                            + ", "
                            + room
                            + ", 'forum', 'A quiet evening, number "
                            + seq
                            + "', "
                            + author
                            + ", TRUE, "
                            + (A_TOPIC - 1)
                            + ", UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))",
                    Statement.RETURN_GENERATED_KEYS);
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
