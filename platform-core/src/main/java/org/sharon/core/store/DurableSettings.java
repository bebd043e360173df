package org.sharon.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Refuses a database that may forget what it has committed.
 *
 * <p>MariaDB's defaults do not sync the binary log, so a crash of the machine can lose an alert
 * that was already shown to a clinician.
 */
public final class DurableSettings {

    private static final String READ =
            """
            SHOW GLOBAL VARIABLES WHERE Variable_name IN
                ('innodb_flush_log_at_trx_commit', 'log_bin', 'sync_binlog', 'innodb_doublewrite')
            """;

    private DurableSettings() {}

    /** What is unsafe, one sentence each, naming the setting to change; empty when all is well. */
    public static List<String> complaints(Database database) {
        Map<String, String> settings =
                database.read(
                        handle ->
                                handle
                                        .createQuery(READ)
                                        .map(
                                                (row, context) ->
                                                        Map.entry(
                                                                row.getString(1).toLowerCase(),
                                                                row.getString(2)))
                                        .stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey, Map.Entry::getValue)));
        List<String> complaints = new ArrayList<>();
        if (!"1".equals(settings.get("innodb_flush_log_at_trx_commit"))) {
            complaints.add("Set innodb_flush_log_at_trx_commit=1 in the database's configuration.");
        }
        if ("ON".equalsIgnoreCase(settings.get("log_bin"))
                && !"1".equals(settings.get("sync_binlog"))) {
            complaints.add("Set sync_binlog=1 in the database's configuration.");
        }
        if ("OFF".equalsIgnoreCase(settings.get("innodb_doublewrite"))) {
            complaints.add("Set innodb_doublewrite=ON in the database's configuration.");
        }
        return complaints;
    }
}
