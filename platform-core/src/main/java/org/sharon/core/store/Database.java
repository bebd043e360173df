package org.sharon.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * One pool of connections to one schema.
 *
 * <p>Every method blocks, so none may be called on an event loop. Reads run outside a transaction,
 * each statement seeing what is committed; writes run in one transaction at READ COMMITTED, which
 * the callers make safe with row locks and unique keys. When the database cannot be reached, or
 * goes away in the middle, every method throws {@link DatabaseUnavailableException}: within about
 * three seconds, or fifteen when the server still holds the connection and says nothing.
 */
public final class Database implements AutoCloseable {

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    public Database(DatabaseAddress address, String poolName, int connections) {
        this.pool = pool(address, poolName, connections);
        this.jdbi = Jdbi.create(pool);
    }

    /** Runs {@code work} and gives back what it read. */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException failure) {
            throw told(failure);
        }
    }

    /** Runs {@code work} in one transaction: all of it is committed, or nothing. */
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(work);
        } catch (JdbiException failure) {
            throw told(failure);
        }
    }

    /** For Flyway, which brings its own transactions. */
    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** A database that is away is told apart from a statement that it refused. */
    private static RuntimeException told(JdbiException failure) {
        if (failure instanceof ConnectionException) {
            return new DatabaseUnavailableException(failure);
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAboutTheConnection(sql)) {
                return new DatabaseUnavailableException(failure);
            }
        }
        return failure;
    }

    /** By the standard's class of states: 08 is the connection. */
    private static boolean isAboutTheConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith("08");
    }

    private static HikariDataSource pool(DatabaseAddress address, String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(driver(address));
        config.setPoolName(name);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(3_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // A database that is down at start is waited for, not a reason to end.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static DataSource driver(DatabaseAddress address) {
        try {
            MariaDbDataSource source = new MariaDbDataSource(address.driverUrl());
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
