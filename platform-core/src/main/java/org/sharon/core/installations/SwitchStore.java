package org.sharon.core.installations;

import com.google.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;

/** Switches in the database: at most one is open at a time. */
final class SwitchStore {

    /** One that waits for the nodes. */
    record Open(long id, String service, Optional<String> digest, boolean late) {}

    /**
     * How far it is.
     *
     * @param missing a live node that is not ready; empty when all are
     * @param refusal why one of them cannot; empty when none has said so
     * @param late past its deadline
     */
    record Progress(String state, String sentence, String missing, String refusal, boolean late) {}

    private static final int SECONDS = 10;
    private static final int LONGEST_SENTENCE = 1_000;

    private static final String OPEN =
            """
            SELECT id, service, digest, deadline < UTC_TIMESTAMP(3) AS late
              FROM plugin_switch
             WHERE state = 'preparing'
             ORDER BY id
             LIMIT 1
            """;

    private static final String ADD =
            """
            INSERT INTO plugin_switch (service, digest, state, decided_by, asked_at, deadline)
            VALUES (:service, :digest, :state, :by, UTC_TIMESTAMP(3),
                    UTC_TIMESTAMP(3) + INTERVAL %d SECOND)
            """
                    .formatted(SECONDS);

    private static final String PROGRESS =
            """
            SELECT s.state, s.sentence, s.deadline < UTC_TIMESTAMP(3) AS late,
                   (SELECT MIN(n.address) FROM node n
                     WHERE %s
                       AND NOT EXISTS (SELECT 1 FROM plugin_switch_node r
                                        WHERE r.switch = s.id AND r.node = n.id
                                          AND r.state = 'ready')) AS missing,
                   (SELECT MIN(r.sentence) FROM plugin_switch_node r
                     WHERE r.switch = s.id AND r.state = 'failed') AS refusal
              FROM plugin_switch s
             WHERE s.id = :id
            """
                    .formatted(NodeStore.LIVES);

    private static final String REPORT =
            """
            INSERT INTO plugin_switch_node (switch, node, state, sentence)
            VALUES (:id, :node, :state, :sentence)
            ON DUPLICATE KEY UPDATE state = VALUES(state), sentence = VALUES(sentence)
            """;

    private final Database database;

    @Inject
    SwitchStore(Database database) {
        this.database = database;
    }

    Optional<Open> findOpen() {
        return database.read(this::findOpen);
    }

    Optional<Open> findOpen(Handle handle) {
        return handle.createQuery(OPEN)
                .map(
                        (row, context) ->
                                new Open(
                                        row.getLong("id"),
                                        row.getString("service"),
                                        Optional.ofNullable(row.getString("digest")),
                                        row.getBoolean("late")))
                .findOne();
    }

    /**
     * @param state {@code preparing}, or {@code serving} when there is nobody to wait for
     */
    long add(
            Handle handle,
            String service,
            @Nullable String digest,
            String state,
            @Nullable Long by) {
        return handle.createUpdate(ADD)
                .bind("service", service)
                .bind("digest", digest)
                .bind("state", state)
                .bind("by", by)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    Progress progress(long id) {
        return database.read(handle -> progress(handle, id));
    }

    Progress progress(Handle handle, long id) {
        return handle.createQuery(PROGRESS)
                .bind("id", id)
                .map(
                        (row, context) ->
                                new Progress(
                                        row.getString("state"),
                                        row.getString("sentence"),
                                        Optional.ofNullable(row.getString("missing")).orElse(""),
                                        Optional.ofNullable(row.getString("refusal")).orElse(""),
                                        row.getBoolean("late")))
                .one();
    }

    void ready(Handle handle, long id, String node) {
        report(handle, id, node, "ready", "");
    }

    void ready(long id, String node) {
        database.write(
                handle -> {
                    ready(handle, id, node);
                    return null;
                });
    }

    void failed(long id, String node, String sentence) {
        database.write(
                handle -> {
                    report(handle, id, node, "failed", sentence);
                    return null;
                });
    }

    private static void report(Handle handle, long id, String node, String state, String sentence) {
        handle.createUpdate(REPORT)
                .bind("id", id)
                .bind("node", node)
                .bind("state", state)
                .bind("sentence", shortened(sentence))
                .execute();
    }

    /** False when it was decided already. */
    boolean serves(Handle handle, long id) {
        return handle.createUpdate(
                                "UPDATE plugin_switch SET state = 'serving'"
                                        + " WHERE id = :id AND state = 'preparing'")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Does nothing when it was decided already. */
    void abort(long id, String sentence) {
        database.write(
                handle -> {
                    abort(handle, id, sentence);
                    return null;
                });
    }

    /** Its time is over: whoever notices first names the node that everybody waited for. */
    void abortLate(long id) {
        database.write(
                handle -> {
                    abortLate(handle, id);
                    return null;
                });
    }

    void abortLate(Handle handle, long id) {
        String missing = progress(handle, id).missing();
        abort(
                handle,
                id,
                missing.isEmpty()
                        ? "It was not decided in time: try again"
                        : "The node %s was not ready within %d seconds: try again"
                                .formatted(missing, SECONDS));
    }

    void abort(Handle handle, long id, String sentence) {
        handle.createUpdate(
                        "UPDATE plugin_switch SET state = 'aborted', sentence = :sentence"
                                + " WHERE id = :id AND state = 'preparing'")
                .bind("id", id)
                .bind("sentence", shortened(sentence))
                .execute();
    }

    /** Nobody asks for what was decided long ago. */
    void forgetOld() {
        database.write(
                handle -> {
                    handle.execute(
                            "DELETE FROM plugin_switch_node WHERE switch + 1000 <="
                                    + " (SELECT MAX(id) FROM plugin_switch)");
                    return handle.execute(
                            "DELETE FROM plugin_switch WHERE state <> 'preparing'"
                                    + " AND asked_at < UTC_TIMESTAMP(3) - INTERVAL 90 DAY");
                });
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE
                ? sentence
                : sentence.substring(0, LONGEST_SENTENCE);
    }
}
