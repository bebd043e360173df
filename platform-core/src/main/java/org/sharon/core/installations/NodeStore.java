package org.sharon.core.installations;

import com.google.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** Nodes in the database. A node lives while its heartbeat is young by the database's own clock. */
final class NodeStore {

    /** SQL: the condition under which the row {@code n} of a node is alive. */
    static final String LIVES = " n.heartbeat > UTC_TIMESTAMP(3) - INTERVAL 5 SECOND ";

    private static final String ENTER =
            """
            INSERT INTO node (id, address, heartbeat, set_number)
            VALUES (:id, :address, UTC_TIMESTAMP(3), :number)
            ON DUPLICATE KEY UPDATE heartbeat = VALUES(heartbeat), set_number = VALUES(set_number)
            """;

    /** At this address nobody else can be, and who was silent for an hour has gone. */
    private static final String FORGET_THE_DEAD =
            """
            DELETE FROM node
             WHERE id <> :id
               AND (address = :address OR heartbeat < UTC_TIMESTAMP(3) - INTERVAL 1 HOUR)
            """;

    private final Database database;

    @Inject
    NodeStore(Database database) {
        this.database = database;
    }

    /** Only while the set is locked, so that no switch misses the node. */
    void enter(Handle handle, String id, String address, long number) {
        handle.createUpdate(FORGET_THE_DEAD).bind("id", id).bind("address", address).execute();
        handle.createUpdate(ENTER)
                .bind("id", id)
                .bind("address", address)
                .bind("number", number)
                .execute();
    }

    /** False when the node is not known any more and has to enter again. */
    boolean beat(String id) {
        return database.write(
                handle ->
                        handle.createUpdate(
                                                "UPDATE node SET heartbeat = UTC_TIMESTAMP(3)"
                                                        + " WHERE id = :id")
                                        .bind("id", id)
                                        .execute()
                                == 1);
    }

    void serves(Handle handle, String id, long number) {
        handle.createUpdate("UPDATE node SET set_number = :number WHERE id = :id")
                .bind("number", number)
                .bind("id", id)
                .execute();
    }

    void serves(String id, long number) {
        database.write(
                handle -> {
                    serves(handle, id, number);
                    return null;
                });
    }

    void leave(String id) {
        database.write(
                handle ->
                        handle.createUpdate("DELETE FROM node WHERE id = :id")
                                .bind("id", id)
                                .execute());
    }

    /** How many live beside this one. */
    long others(Handle handle, String id) {
        return handle.createQuery("SELECT COUNT(*) FROM node n WHERE n.id <> :id AND" + LIVES)
                .bind("id", id)
                .mapTo(Long.class)
                .one();
    }

    boolean isAlone(String id) {
        return database.read(handle -> others(handle, id) == 0);
    }

    /** Each service beside each node that lives. */
    List<ServiceNode> list() {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT s.service, n.address, n.set_number >= s.switch_no AS serves"
                                                + " FROM plugin_serving s JOIN node n ON"
                                                + LIVES
                                                + "WHERE s.digest IS NOT NULL"
                                                + " ORDER BY s.service, n.address")
                                .map(
                                        (row, context) ->
                                                new ServiceNode(
                                                        row.getString("service"),
                                                        row.getString("address"),
                                                        row.getBoolean("serves")))
                                .list());
    }

    /** How many live nodes do not serve this set yet. */
    long behind(long number) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT COUNT(*) FROM node n WHERE n.set_number < :number"
                                                + " AND"
                                                + LIVES)
                                .bind("number", number)
                                .mapTo(Long.class)
                                .one());
    }
}
