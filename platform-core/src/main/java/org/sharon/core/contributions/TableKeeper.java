package org.sharon.core.contributions;

import com.google.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.contributions.sql.Migration;
import org.sharon.core.contributions.sql.MigrationFiles;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.store.Database;
import org.sharon.core.store.GuestMigrationException;
import org.sharon.core.store.GuestMigrations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a service's own tables up to date before it serves, on whichever node comes first.
 *
 * <p>Migrations only add, so the version that serves meanwhile goes on working, and so does an
 * older one that comes back. Nothing here ever removes a table or a row.
 */
public final class TableKeeper implements ServiceListener {

    private static final Logger log = LoggerFactory.getLogger(TableKeeper.class);

    private final TableStore store;
    private final Database database;
    private final GuestMigrations migrations;

    @Inject
    TableKeeper(TableStore store, Database database) {
        this.store = store;
        this.database = database;
        this.migrations = new GuestMigrations(database);
    }

    @Override
    public void serviceWillServe(Service next, Optional<Service> previous) {
        MigrationFiles files = PluginTables.of(next);
        if (files.migrations().isEmpty()) {
            return;
        }
        String digest = digest(files);
        if (database.read(handle -> store.findDigest(handle, next.id()))
                .equals(Optional.of(digest))) {
            return;
        }
        claim(next, files);
        run(next, files);
        database.write(
                handle -> {
                    store.setDigest(handle, next.id(), digest);
                    return null;
                });
    }

    private void claim(Service service, MigrationFiles files) {
        Map<String, String> others =
                database.write(handle -> store.claim(handle, service.id(), files.tables()));
        others.forEach(
                (table, owner) -> {
                    throw new RefusedException(
                            "The table %s belongs to %s: choose another name for it"
                                    .formatted(table, owner));
                });
    }

    private void run(Service service, MigrationFiles files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.migrations().forEach(each -> texts.put(each.file(), each.sql()));
        try {
            int run = migrations.run(texts, history(service.id()));
            if (run > 0) {
                log.info("{}: {} migrations of its own tables were run", service, run);
            }
        } catch (GuestMigrationException failed) {
            throw new RefusedException(MigrationFiles.FOLDER + "/" + failed.getMessage(), failed);
        }
    }

    /** The table in which Flyway writes down what has run for a service. */
    static String history(String service) {
        return "flyway_p_" + service.replace('-', '_');
    }

    private static String digest(MigrationFiles files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Migration each : files.migrations()) {
                digest.update(each.file().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(each.sql().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
