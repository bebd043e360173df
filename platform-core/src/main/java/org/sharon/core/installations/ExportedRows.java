package org.sharon.core.installations;

import java.util.List;

/**
 * Rows of one table that belong to a service of one trust, for {@link ServiceExport}. A new table
 * is one line here.
 *
 * <p>People are numbers: no row names the table of accounts, and who they are stays in the vault.
 *
 * @param file the name of the file in the zip, without its ending
 * @param sql selects the rows of {@code :service} in {@code :trust} with {@code key > :after}, in
 *     the order of the key, at most a thousand; without a key all of them at once
 * @param key the column by which they are read page by page; empty for a table that stays small
 */
record ExportedRows(String file, String sql, String key) {

    static final List<ExportedRows> ALL =
            List.of(
                    byService("switched-on", "enabled_service", "title, enabled_at, disabled_at"),
                    byService("settings", "plugin_setting", "id, value, changed_at"),
                    byService("features", "feature_switch", "feature, is_on, changed_at"),
                    byService(
                            "signposts",
                            "signpost_contact",
                            "signpost, contact, tried_on, expires_on"),
                    byService("keys", "account_key", "account, key_id, granted_at"),
                    byService(
                            "training",
                            "training_try",
                            "account, module, title, tried_on, ends_on"),
                    byService(
                            "rooms",
                            "room",
                            "id, slug, title, welcome, kind, created_at, closed_at"),
                    byRoom(
                            "topics",
                            "topic",
                            "id, room, shelf, title, author, owner, visible, created_at"),
                    byRoom(
                            "posts",
                            "post",
                            "id, room, seq, topic, author, as_team, state, revision, warning, text,"
                                    + " created_at, edited_at"),
                    surveys());

    private static ExportedRows byService(String file, String table, String columns) {
        return new ExportedRows(
                file,
                "SELECT %s FROM %s WHERE service = :service AND trust = :trust ORDER BY 1, 2"
                        .formatted(columns, table),
                "");
    }

    private static ExportedRows byRoom(String file, String table, String columns) {
        return new ExportedRows(
                file,
                """
                SELECT t.%s
                  FROM %s t JOIN room r ON r.id = t.room
                 WHERE r.service = :service AND r.trust = :trust AND t.id > :after
                 ORDER BY t.id LIMIT 1000
                """
                        .formatted(columns.replace(", ", ", t."), table),
                "id");
    }

    /** A plugin's own rows. */
    static ExportedRows ofPlugin(String table) {
        return new ExportedRows(
                "tables/" + table, "SELECT * FROM %s WHERE trust = :trust".formatted(table), "");
    }

    /**
     * Answers without whose they are, and only where five people have answered: that is how staff
     * see them, too.
     */
    private static ExportedRows surveys() {
        return new ExportedRows(
                "surveys",
                """
                SELECT s.survey, s.version, a.question, a.choice, a.number, a.words
                  FROM survey_sheet s JOIN survey_answer a ON a.sheet = s.id
                 WHERE s.service = :service AND s.trust = :trust
                   AND (SELECT COUNT(*) FROM survey_sheet o
                         WHERE o.trust = s.trust AND o.service = s.service AND o.survey = s.survey
                           AND o.version = s.version) >= 5
                 ORDER BY s.survey, s.version, a.question, a.choice, a.number, a.words
                """,
                "");
    }
}
