package org.sharon.core.store;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/**
 * A pair of schemas of its own on a real MariaDB, as the real migrations make them.
 *
 * <p>All test classes of a run share one server, which starts with the first of them and ends with
 * the run. Each {@code TestDatabase} has its own schemas, so classes do not see each other's rows:
 *
 * <pre>{@code
 * private static final TestDatabase database = TestDatabase.create();
 *
 * @AfterAll
 * static void close() {
 *     database.close();
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger numbers = new AtomicInteger();

    private final String name = "test" + numbers.incrementAndGet();
    private final Database core;
    private final Database vault;

    private TestDatabase() {
        core = open(MigratedSchema.CORE, name + "_core");
        vault = open(MigratedSchema.VAULT, name + "_vault");
    }

    public static TestDatabase create() {
        return new TestDatabase();
    }

    /** The schema of everything but identities. */
    public Database core() {
        return core;
    }

    /** The schema that only the vault uses. */
    public Database vault() {
        return vault;
    }

    /** Another pool on the core schema, as a second node has. */
    public Database coreOfAnotherNode() {
        return new Database(address(name + "_core"), name + "-other", 4);
    }

    /** Where the core schema is. */
    public DatabaseAddress coreAddress() {
        return address(name + "_core");
    }

    @Override
    public void close() {
        core.close();
        vault.close();
        statement("DROP DATABASE " + name + "_core");
        statement("DROP DATABASE " + name + "_vault");
    }

    private static Database open(MigratedSchema same, String schema) {
        same.copyTo(schema);
        return new Database(address(schema), schema, 8);
    }

    static DatabaseAddress address(String schema) {
        return new DatabaseAddress(TestServer.url(schema), "root", "");
    }

    private static void statement(String sql) {
        Jdbi.create(TestServer.url("mysql"), "root", "").useHandle(handle -> handle.execute(sql));
    }
}
