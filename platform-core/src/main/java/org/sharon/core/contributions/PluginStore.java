package org.sharon.core.contributions;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.sharon.api.storage.Row;
import org.sharon.api.storage.Store;
import org.sharon.core.contributions.sql.OwnStatement;
import org.sharon.core.store.Database;

/**
 * The tables of one plugin in one trust, for one call. A call has one thread, and so has this.
 *
 * <p>What it throws when the database refuses a statement has no cause and names no value, because
 * a driver's message may repeat what a member wrote.
 */
final class PluginStore implements Store {

    private static final int MOST_ROWS = 1_000;

    private final Runnable open;
    private final OwnStatements statements;
    private final Turns turns;
    private final Database database;
    private final int trust;
    private @Nullable Handle transaction;
    private boolean broken;
    private int parts;

    PluginStore(
            Runnable open, OwnStatements statements, Turns turns, Database database, int trust) {
        this.open = open;
        this.statements = statements;
        this.turns = turns;
        this.database = database;
        this.trust = trust;
    }

    @Override
    public List<Row> query(String sql, Object... values) {
        open.run();
        OwnStatement statement = statements.query(sql);
        Values bound = Values.of(statement, values);
        return inDatabase(
                handle -> {
                    try (PreparedStatement prepared = prepare(handle, statement, bound)) {
                        prepared.setMaxRows(MOST_ROWS);
                        return StoredRow.read(prepared.executeQuery());
                    } catch (SQLException failed) {
                        throw failed(failed);
                    }
                });
    }

    @Override
    public int update(String sql, Object... values) {
        open.run();
        OwnStatement statement = statements.update(sql);
        Values bound = Values.of(statement, values);
        return inDatabase(
                handle -> {
                    try (PreparedStatement prepared = prepare(handle, statement, bound)) {
                        return prepared.executeUpdate();
                    } catch (SQLException failed) {
                        throw failed(failed);
                    }
                });
    }

    @Override
    public <T> T transaction(Function<Store, T> work) {
        open.run();
        if (transaction != null) {
            return within(transaction, work);
        }
        return turns.take(() -> Blameless.write(database, handle -> wholly(handle, work)));
    }

    private <T> T wholly(Handle handle, Function<Store, T> work) {
        transaction = handle;
        broken = false;
        try {
            T result = work.apply(this);
            checkWhole();
            return result;
        } finally {
            transaction = null;
        }
    }

    /** A part that throws is undone by itself, so that the rest may go on without it. */
    private <T> T within(Handle handle, Function<Store, T> work) {
        String savepoint = "part" + ++parts;
        handle.savepoint(savepoint);
        try {
            T result = work.apply(this);
            handle.releaseSavepoint(savepoint);
            return result;
        } catch (RuntimeException | Error thrown) {
            // When the database has undone everything, it has forgotten the savepoint too.
            if (!broken) {
                handle.rollbackToSavepoint(savepoint);
            }
            throw thrown;
        }
    }

    /** A call that was given up has been answered without it, so it must not count either. */
    private void checkWhole() {
        open.run();
        if (broken) {
            throw new IllegalStateException(
                    "A statement of the transaction failed, so none of it counts");
        }
    }

    private <T> T inDatabase(HandleCallback<T, RuntimeException> work) {
        if (transaction != null) {
            return work.withHandle(transaction);
        }
        return turns.take(() -> Blameless.read(database, work));
    }

    private PreparedStatement prepare(Handle handle, OwnStatement statement, Values values)
            throws SQLException {
        PreparedStatement prepared = handle.getConnection().prepareStatement(statement.sql());
        values.bind(prepared, statement, trust);
        return prepared;
    }

    private RuntimeException failed(SQLException failure) {
        broken |= Refusals.endsTransaction(failure);
        return Refusals.of(failure);
    }
}
