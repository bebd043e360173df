package org.sharon.core.media;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** Large files in the database, in pieces of one size. */
final class MediaFiles {

    static final int PIECE = 256 * 1024;

    /** What has not become a part of anything by then is thrown away. */
    private static final Duration LEFT_OVER = Duration.ofHours(24);

    private static final String BEGIN = "INSERT INTO media_file (arrived_at) VALUES (:at)";

    private static final String ADD =
            "INSERT INTO media_piece (file, number, bytes) VALUES (:file, :number, :bytes)";

    private static final String PIECE_OF =
            "SELECT bytes FROM media_piece WHERE file = :file AND number = :number";

    private static final String REPLACE =
            "UPDATE media_piece SET bytes = :bytes WHERE file = :file AND number = :number";

    private static final String FINISH =
            "UPDATE media_file SET type = :type, length = :length, whole = TRUE WHERE id = :file";

    private static final String LEFT =
            """
            DELETE f FROM media_file f
              LEFT JOIN media_item i ON i.file = f.id
             WHERE i.id IS NULL AND f.arrived_at < :before
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    MediaFiles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The number of a new file, of which nothing has come. What others have left behind goes. */
    long begin() {
        Instant now = clock.instant();
        return database.write(
                handle -> {
                    handle.createUpdate(LEFT).bind("before", now.minus(LEFT_OVER)).execute();
                    return handle.createUpdate(BEGIN)
                            .bind("at", now)
                            .executeAndReturnGeneratedKeys("id")
                            .mapTo(Long.class)
                            .one();
                });
    }

    void add(long file, int number, byte[] bytes) {
        database.write(
                handle ->
                        handle.createUpdate(ADD)
                                .bind("file", file)
                                .bind("number", number)
                                .bind("bytes", bytes)
                                .execute());
    }

    /** It is all here, and has been looked at. */
    void finish(long file, String type, long length) {
        database.write(
                handle ->
                        handle.createUpdate(FINISH)
                                .bind("file", file)
                                .bind("type", type)
                                .bind("length", length)
                                .execute());
    }

    void delete(long file) {
        database.write(
                handle -> {
                    delete(handle, file);
                    return null;
                });
    }

    static void delete(Handle handle, long file) {
        handle.execute("DELETE FROM media_file WHERE id = ?", file);
    }

    /** At most {@code most} bytes from a place on; fewer where the file ends. */
    byte[] read(long file, long from, int most) {
        byte[] all = new byte[most];
        int filled = 0;
        while (filled < most) {
            long at = from + filled;
            Optional<byte[]> piece = piece(file, (int) (at / PIECE));
            int skip = (int) (at % PIECE);
            if (piece.isEmpty() || skip >= piece.get().length) {
                break;
            }
            int taken = Math.min(most - filled, piece.get().length - skip);
            System.arraycopy(piece.get(), skip, all, filled, taken);
            filled += taken;
        }
        return filled == most ? all : Arrays.copyOf(all, filled);
    }

    /** Puts {@code bytes} in the place of those that stand there. */
    void overwrite(long file, long from, byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            long at = from + done;
            int number = (int) (at / PIECE);
            byte[] piece = piece(file, number).orElseThrow();
            int skip = (int) (at % PIECE);
            int changed = Math.min(bytes.length - done, piece.length - skip);
            System.arraycopy(bytes, done, piece, skip, changed);
            database.write(
                    handle ->
                            handle.createUpdate(REPLACE)
                                    .bind("file", file)
                                    .bind("number", number)
                                    .bind("bytes", piece)
                                    .execute());
            done += changed;
        }
    }

    private Optional<byte[]> piece(long file, int number) {
        return database.read(
                handle ->
                        handle.createQuery(PIECE_OF)
                                .bind("file", file)
                                .bind("number", number)
                                .mapTo(byte[].class)
                                .findOne());
    }
}
