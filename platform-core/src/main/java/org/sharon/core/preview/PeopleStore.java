package org.sharon.core.preview;

import com.google.inject.Inject;
import org.sharon.core.store.Database;

/** Counts in the database. */
final class PeopleStore implements People {

    private static final String HOLDING =
            """
            SELECT COUNT(DISTINCT account) FROM account_key
             WHERE trust = :trust AND service = :service
            """;

    private static final String STAFF =
            """
            SELECT COUNT(*) FROM account_service
             WHERE trust = :trust AND service = :service
            """;

    private final Database database;

    @Inject
    PeopleStore(Database database) {
        this.database = database;
    }

    @Override
    public int holdingKeysOf(int trust, String service) {
        return count(HOLDING, trust, service);
    }

    @Override
    public int staffOf(int trust, String service) {
        return count(STAFF, trust, service);
    }

    private int count(String sql, int trust, String service) {
        return database.read(
                handle ->
                        handle.createQuery(sql)
                                .bind("trust", trust)
                                .bind("service", service)
                                .mapTo(Integer.class)
                                .one());
    }
}
