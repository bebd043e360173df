package org.sharon.core.leaving;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sharon.core.store.Database;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** Everything that a member wrote, as a text to keep. Read piece by piece, however much it is. */
final class OwnWords {

    private static final int PIECE = 500;

    private record Said(
            long id,
            String kind,
            String room,
            String title,
            String text,
            Instant at,
            String state) {}

    private static final String LIST =
            """
            SELECT p.id, r.kind, r.title AS room, COALESCE(t.title, '') AS title, p.text,
                   p.created_at, p.state
              FROM post p
              JOIN room r ON r.id = p.room
              LEFT JOIN topic t ON t.id = p.topic
             WHERE p.author = :author AND p.id > :after AND NOT p.as_team
             ORDER BY p.id
             LIMIT :limit
            """;

    private static final String OTHERS =
            """
            SELECT 'page' AS kind, text FROM profile
             WHERE account = :account AND text <> ''
            UNION ALL SELECT 'gift', note FROM gift
             WHERE giver = :account AND note <> ''
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    OwnWords(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A file that nobody but this process can read; the caller sees to it that it goes. */
    Path write(Visitor member) {
        try {
            Path file = Files.createTempFile("words", ".txt");
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                write(member, out);
                return file;
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void write(Visitor member, Writer out) throws IOException {
        out.write(say("leaving.what-i-wrote-here") + "\r\n\r\n");
        out.write(say("leaving.nickname", member.nickname()) + "\r\n");
        out.write(say("leaving.made-on", When.words(clock.instant())) + "\r\n");
        long after = 0;
        List<Said> piece;
        do {
            piece = list(member.account(), after);
            for (Said said : piece) {
                out.write("\r\n----\r\n\r\n");
                out.write(place(said) + "\r\n");
                out.write(When.words(said.at()) + standing(said.state()) + "\r\n\r\n");
                out.write(said.text().replace("\n", "\r\n") + "\r\n");
                after = said.id();
            }
        } while (piece.size() == PIECE);
        writeOthers(member.account(), out);
        if (after == 0) {
            out.write("\r\n" + say("leaving.i-have-not-written-anything-yet") + "\r\n");
        }
    }

    /** The words on their own page, and those with gifts. */
    private void writeOthers(long account, Writer out) throws IOException {
        List<String> others =
                database.read(
                        handle ->
                                handle.createQuery(OTHERS)
                                        .bind("account", account)
                                        .map(
                                                (row, context) ->
                                                        place(row.getString("kind"))
                                                                + "\n\n"
                                                                + row.getString("text"))
                                        .list());
        for (String text : others) {
            out.write("\r\n----\r\n\r\n");
            out.write(text.replace("\n", "\r\n") + "\r\n");
        }
    }

    private List<Said> list(long account, long after) {
        return database.read(
                handle ->
                        handle.createQuery(LIST)
                                .bind("author", account)
                                .bind("after", after)
                                .bind("limit", PIECE)
                                .map((row, context) -> said(row))
                                .list());
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("room"),
                row.getString("title"),
                row.getString("text"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("state"));
    }

    private static String place(Said said) {
        String place = place(said.kind());
        if (!place.isEmpty()) {
            return place;
        }
        return said.title().isEmpty() ? said.room() : said.room() + ": " + said.title();
    }

    /** Empty for the rooms of the building, which have names. */
    private static String place(String kind) {
        return switch (kind) {
            case "question", "private" -> say("leaving.to-the-care-team");
            case "between" -> say("leaving.to-another-member");
            case "among" -> say("leaving.in-a-small-group");
            case "page" -> say("leaving.on-my-page");
            case "gift" -> say("leaving.with-a-gift");
            default -> "";
        };
    }

    private static String standing(String state) {
        return state.equals("posted") ? "" : " " + say("leaving.not-shown-to-others");
    }
}
