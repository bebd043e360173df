package org.sharon.core.installations;

import com.google.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/**
 * Whose plugin each service is. The first signer to whose jar two people agreed is remembered, so
 * that nobody else whom the operator accepts can replace it unnoticed.
 */
public final class SignerPins {

    private static final String PIN =
            """
            INSERT INTO plugin_signer (service, fingerprint, name, proposal, pinned_at)
            VALUES (:service, :fingerprint, :name, :proposal, UTC_TIMESTAMP(3))
            ON DUPLICATE KEY UPDATE fingerprint = VALUES(fingerprint), name = VALUES(name),
                   proposal = VALUES(proposal), pinned_at = VALUES(pinned_at)
            """;

    private final Database database;

    @Inject
    SignerPins(Database database) {
        this.database = database;
    }

    /** Empty until two people have agreed to a jar of it. */
    public Optional<Signer> pinned(String service) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT name, fingerprint FROM plugin_signer"
                                                + " WHERE service = :service")
                                .bind("service", service)
                                .map(
                                        (row, context) ->
                                                new Signer(
                                                        row.getString("name"),
                                                        row.getString("fingerprint")))
                                .findOne());
    }

    /**
     * From the end of the transaction on the service belongs to this signer.
     *
     * @param proposal in which two people agreed to it
     */
    public void pin(Handle handle, String service, Signer signer, long proposal) {
        handle.createUpdate(PIN)
                .bind("service", service)
                .bind("fingerprint", signer.fingerprint())
                .bind("name", signer.name())
                .bind("proposal", proposal)
                .execute();
    }

    /** Why a jar of this signer may not serve before two people say so; empty when it may. */
    Optional<String> objection(String service, Signer signer) {
        return pinned(service)
                .filter(pinned -> !pinned.fingerprint().equals(signer.fingerprint()))
                .map(
                        pinned ->
                                "%s; this jar %s: ask for this version on the page of plugins, where people are asked about the new signer"
                                        .formatted(
                                                pinned.untilNow(),
                                                signer.isPlatform()
                                                        ? "came with the platform"
                                                        : "is signed by " + signer));
    }
}
