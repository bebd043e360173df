package org.sharon.core.people;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sharon.core.audit.Audit;
import org.sharon.core.people.InvitationStore.Invitation;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.store.Database;
import org.sharon.core.vault.Identity;
import org.sharon.core.vault.Vault;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/** Invites people. Who they are goes into the vault; here stays only what the code will open. */
final class Invitations {

    private static final Duration VALID = Duration.ofDays(14);

    /** What is handed over. The code is shown once and then known to nobody here. */
    record Made(Code code, Instant expiresAt) {}

    private final InvitationStore store;
    private final Vault vault;
    private final KeyRing keys;
    private final Audit audit;
    private final Database database;
    private final Clock clock;

    @Inject
    Invitations(
            InvitationStore store,
            Vault vault,
            KeyRing keys,
            Audit audit,
            Database database,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.keys = keys;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @throws org.sharon.core.rooms.KeysRefusedException when one person cannot hold these keys
     *     together
     */
    Made invite(Visitor by, Identity person, String service, Collection<String> keyIds) {
        keys.check(service, keyIds);
        long identity = vault.keep(by.trust(), person, NicknameWords.ofName(person.name()));
        Code code = Code.draw();
        Instant expiresAt = clock.instant().plus(VALID);
        try {
            database.write(
                    handle -> {
                        long id =
                                store.add(
                                        handle,
                                        by.trust(),
                                        service,
                                        keyIds,
                                        code,
                                        identity,
                                        by.account(),
                                        expiresAt);
                        audit.add(
                                handle,
                                by.trust(),
                                by.account(),
                                "invitation.made",
                                "invitation:" + id,
                                "");
                        return id;
                    });
        } catch (RuntimeException failed) {
            // The two schemas share no transaction: nobody must stay in the vault for nothing.
            vault.forget(by.trust(), identity);
            throw failed;
        }
        return new Made(code, expiresAt);
    }

    /**
     * Invites somebody back into the account they left.
     *
     * @throws org.sharon.core.rooms.KeysRefusedException when one person cannot hold these keys
     *     together
     */
    Made inviteBack(Visitor by, long account, String service, Collection<String> keyIds) {
        keys.check(service, keyIds);
        Code code = Code.draw();
        Instant expiresAt = clock.instant().plus(VALID);
        database.write(
                handle -> {
                    long id =
                            store.addReturn(
                                    handle,
                                    by.trust(),
                                    service,
                                    keyIds,
                                    code,
                                    account,
                                    by.account(),
                                    expiresAt);
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "invitation.made",
                            "invitation:" + id,
                            "leads back");
                    return id;
                });
        return new Made(code, expiresAt);
    }

    /** Whom a code was made for and whether it still works is for the caller to say kindly. */
    Optional<Invitation> find(Code code) {
        return store.find(code);
    }

    boolean hasExpired(Invitation invitation) {
        return !invitation.expiresAt().isAfter(clock.instant());
    }

    /** Those of these services that nobody has used yet. */
    List<Invitation> listOpen(Visitor by) {
        return store.listOpen(by.trust(), by.services());
    }

    /** Ends one that nobody has used, in a service of this clinician. */
    void cancel(Visitor by, long id) {
        database.write(
                handle -> {
                    if (!store.cancel(handle, by.trust(), by.services(), id)) {
                        throw new NotFoundException();
                    }
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "invitation.cancelled",
                            "invitation:" + id,
                            "");
                    return null;
                });
    }
}
