package org.sharon.core.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.Post;
import org.sharon.core.moderation.CaseMark.Hand;
import org.sharon.core.moderation.CaseMark.Kind;

/** Reads alerts and held posts, which stand in two tables and are shown in one way. */
public final class CaseRows {

    /**
     * What surrounds the table of the case, called {@code c}. The text is that of the revision the
     * case is about.
     */
    public static final String BESIDE =
            """
            r.title AS room_title, r.slug, r.kind NOT IN ('forum', 'living') AS in_private, p.topic, p.opens_topic,
                   COALESCE(t.title, '') AS title, p.author, a.nickname, a.avatar, p.state,
                   COALESCE(v.text, p.text) AS text, k.nickname AS claimed_name
            """;

    public static final String JOINS =
            """
              JOIN post p ON p.id = c.post
              JOIN room r ON r.id = c.room
              JOIN account a ON a.id = p.author
              LEFT JOIN topic t ON t.id = p.topic
              LEFT JOIN post_revision v ON v.post = c.post AND v.revision = c.revision
              LEFT JOIN account k ON k.id = c.claimed_by
            """;

    private CaseRows() {}

    /** A row of {@code review} or {@code alert} with what is {@link #BESIDE} it. */
    public static CaseItem item(Kind kind, ResultSet row) throws SQLException {
        long topic = row.getLong("topic");
        Long inTopic = row.wasNull() ? null : topic;
        return new CaseItem(
                mark(kind, row),
                row.getString("room_title"),
                row.getString("slug"),
                row.getLong("post"),
                row.getInt("revision"),
                inTopic,
                row.getBoolean("opens_topic"),
                row.getString("title"),
                row.getString("nickname"),
                row.getString("avatar"),
                row.getString("text"),
                Post.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Finding.read(row.getString("findings")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "due_at"));
    }

    /** Only where it belongs and who has it. */
    public static CaseMark mark(Kind kind, ResultSet row) throws SQLException {
        return new CaseMark(
                kind,
                row.getLong("id"),
                row.getInt("trust"),
                row.getString("service"),
                row.getLong("room"),
                row.getBoolean("in_private"),
                row.getLong("author"),
                Words.attention(row.getString("attention")),
                hand(row, "claimed"),
                kind == Kind.ALERT ? hand(row, "acknowledged") : null);
    }

    private static @Nullable Hand hand(ResultSet row, String did) throws SQLException {
        Instant at = instant(row, did + "_at");
        return at == null
                ? null
                : new Hand(row.getLong(did + "_by"), row.getString(did + "_name"), at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
