package org.sharon.core.contributions.sql;

import static java.util.Objects.requireNonNull;

/**
 * One file that makes or extends a plugin's tables.
 *
 * @param file such as {@code V0001__notes_have_a_title.sql}
 * @param sql its statement without comments and without a semicolon: what was checked is what runs
 * @param table the table that it makes or extends
 * @param creates whether it makes the table
 */
public record Migration(String file, String sql, String table, boolean creates) {

    public Migration {
        requireNonNull(file, "file");
        requireNonNull(sql, "sql");
        requireNonNull(table, "table");
    }
}
