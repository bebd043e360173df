package org.sharon.core.people;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.audit.Audit;
import org.sharon.core.people.InvitationStore.Invitation;
import org.sharon.core.people.Nicknames.Judged;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.store.Database;
import org.sharon.core.vault.Vault;
import org.sharon.core.web.Role;

/** Turns an invitation into an account, once. */
final class Registrations {

    /**
     * Somebody has joined.
     *
     * @param waits whether the nickname they asked for waits for staff
     */
    record Joined(Account account, boolean waits) {}

    /** The code has been used, or has run out, since the person began to fill in the form. */
    static final class CodeGoneException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CodeGoneException() {
            super("code gone", null, false, false);
        }
    }

    private final InvitationStore invitations;
    private final Departures departures;
    private final AccountStore accounts;
    private final WantedNicknames wanted;
    private final DrawnNicknames drawn;
    private final KeyRing keys;
    private final Vault vault;
    private final Audit audit;
    private final Database database;

    @Inject
    Registrations(
            InvitationStore invitations,
            Departures departures,
            AccountStore accounts,
            WantedNicknames wanted,
            DrawnNicknames drawn,
            KeyRing keys,
            Vault vault,
            Audit audit,
            Database database) {
        this.invitations = invitations;
        this.departures = departures;
        this.accounts = accounts;
        this.wanted = wanted;
        this.drawn = drawn;
        this.keys = keys;
        this.vault = vault;
        this.audit = audit;
        this.database = database;
    }

    /**
     * Makes the account, gives it its keys and ties it to its identity.
     *
     * @param nickname as it was judged, and not refused
     * @throws CodeGoneException when somebody else used the code first
     * @throws NicknameTakenException when somebody took the nickname meanwhile
     * @throws org.sharon.core.rooms.KeysRefusedException when the service is away
     */
    Joined join(Code code, Judged nickname, String avatar, String passwordHash) {
        long account =
                database.write(
                        handle -> {
                            Invitation invitation = lock(handle, code);
                            int trust = invitation.trust();
                            String shown =
                                    nickname.needsAPerson()
                                            ? drawn.draw(trust)
                                            : nickname.nickname();
                            long id =
                                    accounts.add(
                                            handle,
                                            trust,
                                            Role.MEMBER,
                                            shown,
                                            avatar,
                                            passwordHash,
                                            List.of());
                            if (nickname.needsAPerson()) {
                                wanted.ask(handle, id, nickname.nickname());
                            }
                            keys.grant(
                                    handle,
                                    trust,
                                    id,
                                    invitation.service(),
                                    invitation.keyIds(),
                                    invitation.invitedBy());
                            invitations.redeem(handle, invitation.id(), id);
                            audit.add(
                                    handle,
                                    trust,
                                    id,
                                    "invitation.redeemed",
                                    "invitation:" + invitation.id(),
                                    "");
                            // Last, and before the commit: an account without an identity could
                            // not be helped in an emergency. If the commit fails, the next try
                            // ties the identity anew.
                            vault.attach(trust, invitation.identity(), id);
                            return id;
                        });
        return new Joined(accounts.find(account).orElseThrow(), nickname.needsAPerson());
    }

    /** What whoever comes back with this invitation was called; empty when they are back. */
    Optional<String> formerNickname(Invitation invitation) {
        return departures.nicknameOf(invitation.returning());
    }

    /**
     * Opens the account of somebody who left, with the keys of the invitation. What they wrote
     * carries their nickname again; the vault has known them all the time.
     *
     * @throws CodeGoneException when the code was used first, or they are back already
     * @throws org.sharon.core.rooms.KeysRefusedException when the service is away
     */
    Joined comeBack(Code code, String passwordHash) {
        long account =
                database.write(
                        handle -> {
                            Invitation invitation = lock(handle, code);
                            long id = invitation.returning();
                            if (!departures.comeBack(handle, id, passwordHash)) {
                                throw new CodeGoneException();
                            }
                            keys.grant(
                                    handle,
                                    invitation.trust(),
                                    id,
                                    invitation.service(),
                                    invitation.keyIds(),
                                    invitation.invitedBy());
                            invitations.redeem(handle, invitation.id(), id);
                            audit.add(
                                    handle,
                                    invitation.trust(),
                                    id,
                                    "member.returned",
                                    "account:" + id,
                                    "");
                            return id;
                        });
        return new Joined(accounts.find(account).orElseThrow(), false);
    }

    /** The invitation is nobody else's until the end of the transaction. */
    private Invitation lock(Handle handle, Code code) {
        return invitations
                .lock(handle, code)
                .filter(each -> !each.redeemed())
                .orElseThrow(CodeGoneException::new);
    }
}
