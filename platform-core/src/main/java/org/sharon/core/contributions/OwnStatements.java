package org.sharon.core.contributions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.sharon.core.contributions.sql.OwnStatement;

/** The statements of one version of a plugin, each checked once. */
final class OwnStatements {

    // A plugin has a handful; one that puts values into its SQL must not fill the memory.
    private static final int MOST = 200;

    private final Set<String> tables;
    private final Map<String, OwnStatement> queries = remembering();
    private final Map<String, OwnStatement> updates = remembering();

    OwnStatements(Set<String> tables) {
        this.tables = tables;
    }

    OwnStatement query(String sql) {
        return find(queries, sql, OwnStatement::query);
    }

    OwnStatement update(String sql) {
        return find(updates, sql, OwnStatement::update);
    }

    private OwnStatement find(
            Map<String, OwnStatement> known,
            String sql,
            BiFunction<String, Set<String>, OwnStatement> check) {
        synchronized (known) {
            OwnStatement statement = known.get(sql);
            if (statement == null) {
                statement = check.apply(sql, tables);
                known.put(sql, statement);
            }
            return statement;
        }
    }

    private static Map<String, OwnStatement> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, OwnStatement> eldest) {
                return size() > MOST;
            }
        };
    }
}
