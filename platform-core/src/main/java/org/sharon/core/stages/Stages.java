package org.sharon.core.stages;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.audit.Audit;
import org.sharon.core.store.Database;
import org.sharon.core.web.Visitor;

/** Remembers the stage that staff set for somebody. It opens and closes nothing by itself. */
public final class Stages {

    private static final String OF =
            "SELECT service, stage FROM account_stage WHERE account = :account";

    private static final String SET =
            """
            INSERT INTO account_stage (account, trust, service, stage, set_by, set_at)
            VALUES (:account, :trust, :service, :stage, :by, :at)
            ON DUPLICATE KEY UPDATE stage = VALUES(stage), set_by = VALUES(set_by),
                                    set_at = VALUES(set_at)
            """;

    private static final String FORGET =
            "DELETE FROM account_stage WHERE account = :account AND service = :service";

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Stages(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** By service; nothing where nobody has said. */
    public Map<String, Stage> of(long account) {
        Map<String, Stage> stages = new HashMap<>();
        database.read(
                handle ->
                        handle.createQuery(OF)
                                .bind("account", account)
                                .map(
                                        (row, context) ->
                                                stages.put(
                                                        row.getString("service"),
                                                        Stage.of(row.getString("stage"))
                                                                .orElseThrow()))
                                .list());
        return stages;
    }

    /** Sets the stage of somebody whom the caller may look after; empty takes it away. */
    public void set(Visitor by, long account, String service, Optional<Stage> stage) {
        database.write(
                handle -> {
                    if (stage.isPresent()) {
                        handle.createUpdate(SET)
                                .bind("account", account)
                                .bind("trust", by.trust())
                                .bind("service", service)
                                .bind("stage", stage.get().word())
                                .bind("by", by.account())
                                .bind("at", clock.instant())
                                .execute();
                    } else {
                        handle.createUpdate(FORGET)
                                .bind("account", account)
                                .bind("service", service)
                                .execute();
                    }
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "stage.changed",
                            "account:" + account,
                            service + ": " + stage.map(Stage::word).orElse("none"));
                    return null;
                });
    }
}
