package org.sharon.core.vault;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharon.core.audit.Audit;
import org.sharon.core.audit.AuditEntry;

/** Keeps identities, says yes or no about a name, and opens one identity at a time. Blocks. */
public final class Vault {

    /** How many identities one person may open within an hour. */
    public static final int OPENINGS_AN_HOUR = 10;

    private static final String OPENED = "identity.opened";

    /** Shorter parts of names are found by chance inside other words. */
    private static final int LONG_ENOUGH_TO_HIDE = 5;

    private final IdentityStore store;
    private final VaultKey key;
    private final Audit audit;

    @Inject
    Vault(IdentityStore store, VaultKey key, Audit audit) {
        this.store = store;
        this.key = key;
        this.audit = audit;
    }

    /**
     * Finds out at start, and not at the worst moment, whether this node has the right key; draws
     * one for a new vault.
     *
     * @throws WrongVaultKeyException when it has not
     */
    public void checkKey() {
        key.get();
    }

    /**
     * Seals an identity and gives back its number.
     *
     * @param nameKeys what no nickname of this person may be: the parts of the name, folded
     */
    public long keep(int trust, Identity identity, Collection<String> nameKeys) {
        return store.add(trust, identity, Set.copyOf(nameKeys));
    }

    /** From now on this is the identity of that account. */
    public void attach(int trust, long identity, long account) {
        store.attach(trust, identity, account);
    }

    /** Takes an identity out that belongs to no account: its invitation came to nothing. */
    public void forget(int trust, long identity) {
        store.remove(trust, identity);
    }

    /**
     * Whether a nickname gives its owner's name away.
     *
     * @param whole the folded nickname
     * @param parts its folded words
     */
    public boolean isPartOfName(int trust, long identity, String whole, Collection<String> parts) {
        return givesAway(store.nameKeysOfIdentity(trust, identity), whole, parts);
    }

    /** The same of somebody who has an account. */
    public boolean isPartOfNameOf(int trust, long account, String whole, Collection<String> parts) {
        return givesAway(store.nameKeysOfAccount(trust, account), whole, parts);
    }

    /** Whether an identity is kept for this account at all. */
    public boolean knows(int trust, long account) {
        return store.exists(trust, account);
    }

    /**
     * Opens an identity. Who may is for the caller to check; that it happened, by whom and why, is
     * committed before the vault is read.
     *
     * @param actor the account of the clinician
     * @throws TooManyOpeningsException when this was one too many within the hour; nothing was read
     */
    public Optional<Identity> open(int trust, long account, long actor, String reason) {
        boolean written =
                audit.addAtMost(
                        OPENINGS_AN_HOUR,
                        Duration.ofHours(1),
                        trust,
                        actor,
                        OPENED,
                        subject(account),
                        reason);
        if (!written) {
            throw new TooManyOpeningsException();
        }
        return store.find(trust, account);
    }

    /** When the identity of this account was opened, newest first. */
    public List<AuditEntry> listOpenings(int trust, long account) {
        return audit.listAbout(trust, subject(account), OPENED);
    }

    private static String subject(long account) {
        return "account:" + account;
    }

    private static boolean givesAway(Set<String> nameKeys, String whole, Collection<String> parts) {
        return nameKeys.stream()
                .filter(each -> !each.isEmpty())
                .anyMatch(
                        each ->
                                whole.equals(each)
                                        || parts.contains(each)
                                        || (each.length() >= LONG_ENOUGH_TO_HIDE
                                                && whole.contains(each)));
    }
}
