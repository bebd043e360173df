package org.sharon.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Connections to one schema: a pool for reading, and one for writing.
 *
 * <p>They are two because switching a connection between the two ways costs the server two more
 * questions for each transaction.
 *
 * <p>Every method blocks, so none may be called on an event loop. Reads run outside a transaction,
 * each statement seeing what is committed; writes run in one transaction at READ COMMITTED, which
 * the callers make safe with row locks and unique keys. When the database cannot be reached, or
 * goes away in the middle, every method throws {@link DatabaseUnavailableException}: within about
 * three seconds, or fifteen when the server still holds the connection and says nothing.
 */
public final class Database implements AutoCloseable {

    /** How often a transaction that the database undid for another one begins again. */
    private static final int DEADLOCKS = 3;

    private final DatabaseAddress address;
    private final HikariDataSource readPool;
    private final HikariDataSource writePool;
    private final Jdbi reads;
    private final Jdbi writes;

    /**
     * Connects when first asked.
     *
     * @param connections the most there are of either kind
     */
    public Database(DatabaseAddress address, String poolName, int connections) {
        this(address, poolName, connections, "");
    }

    private Database(
            DatabaseAddress address, String poolName, int connections, String whenConnected) {
        this.address = address;
        this.readPool = pool(address, poolName, connections, true, whenConnected);
        this.writePool = pool(address, poolName + "-writes", connections, false, whenConnected);
        this.reads = Jdbi.create(readPool);
        this.writes = Jdbi.create(writePool);
        // A connection that is given back with work that is not committed undoes it by itself.
        writes.getConfig(Handles.class).setForceEndTransactions(false);
    }

    /**
     * For statements that others have written: the server ends each that runs for longer than
     * {@code limit}, or waits for a row for half of it.
     */
    public static Database limited(
            DatabaseAddress address, String poolName, int connections, Duration limit) {
        long seconds = Math.max(1, limit.toSeconds());
        return new Database(
                address,
                poolName,
                connections,
                "SET SESSION max_statement_time = %d, innodb_lock_wait_timeout = %d"
                        .formatted(seconds, Math.max(1, seconds / 2)));
    }

    /** Runs {@code work} and gives back what it read. */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        try {
            return reads.withHandle(work);
        } catch (JdbiException failure) {
            throw told(failure);
        }
    }

    /**
     * Runs {@code work} in one transaction: all of it is committed, or nothing. When the database
     * undid it because another transaction stood in its way and it in the other's, it begins again,
     * so it may change nothing but the database.
     */
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        for (int before = 0; ; before++) {
            try {
                return writeOnce(work);
            } catch (JdbiException failure) {
                if (before == DEADLOCKS || !isDeadlock(failure)) {
                    throw told(failure);
                }
            }
        }
    }

    private <T> T writeOnce(HandleCallback<T, RuntimeException> work) {
        return writes.withHandle(
                handle -> {
                    T result = work.withHandle(handle);
                    handle.commit();
                    return result;
                });
    }

    /** For Flyway, which brings its own transactions. */
    DataSource dataSource() {
        return readPool;
    }

    /** For work that may take minutes, with connections that are not pooled. */
    DataSource patientSource() {
        return driver(address.patientDriverUrl(), address);
    }

    @Override
    public void close() {
        readPool.close();
        writePool.close();
    }

    /** A database that is away is told apart from a statement that it refused. */
    static RuntimeException told(JdbiException failure) {
        if (failure instanceof ConnectionException) {
            return new DatabaseUnavailableException(failure);
        }
        return isAway(failure) ? new DatabaseUnavailableException(failure) : failure;
    }

    /** Whether {@code failure} says that the database is away, and nothing about a statement. */
    public static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAboutTheConnection(sql)) {
                return true;
            }
        }
        return false;
    }

    /** By the standard's state for it. */
    private static boolean isDeadlock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "40001".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** By the standard's class of states: 08 is the connection. */
    private static boolean isAboutTheConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith("08");
    }

    private static HikariDataSource pool(
            DatabaseAddress address,
            String name,
            int connections,
            boolean autoCommit,
            String whenConnected) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(driver(address.driverUrl(), address));
        config.setPoolName(name);
        config.setAutoCommit(autoCommit);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(3_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (!whenConnected.isEmpty()) {
            config.setConnectionInitSql(whenConnected);
        }
        // A database that is down at start is waited for, not a reason to end.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static DataSource driver(String url, DatabaseAddress address) {
        try {
            MariaDbDataSource source = new MariaDbDataSource(url);
            source.setUser(address.user());
            source.setPassword(address.password());
            return source;
        } catch (SQLException wrong) {
            throw new IllegalArgumentException(
                    "sharon.database.url is not an address of a MariaDB schema, such as"
                            + " jdbc:mariadb://127.0.0.1:3306/sharon",
                    wrong);
        }
    }
}
