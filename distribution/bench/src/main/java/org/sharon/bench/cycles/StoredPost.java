package org.sharon.bench.cycles;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A post as the database has it. */
record StoredPost(UUID key, long seq, String state) {

    private static final String OF_SESSION =
            "SELECT client_key, seq, state FROM post WHERE LEFT(client_key, 8) = ?";

    boolean isPosted() {
        return state.equals("posted");
    }

    /** Those whose keys begin with {@code session}. */
    static List<StoredPost> ofSession(Connection database, long session) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(OF_SESSION)) {
            select.setBytes(1, ByteBuffer.allocate(Long.BYTES).putLong(session).array());
            List<StoredPost> posts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ByteBuffer key = ByteBuffer.wrap(rows.getBytes(1));
                    posts.add(
                            new StoredPost(
                                    new UUID(key.getLong(), key.getLong()),
                                    rows.getLong(2),
                                    rows.getString(3)));
                }
            }
            return posts;
        }
    }
}
