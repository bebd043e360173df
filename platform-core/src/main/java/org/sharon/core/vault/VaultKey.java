package org.sharon.core.vault;

import com.google.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.crypto.KeyFile;
import org.sharon.core.crypto.Seal;
import org.sharon.core.crypto.SealBrokenException;

/**
 * The key of the vault, once it is known to be the right one.
 *
 * <p>The first node draws it. From then on the database holds one word sealed with it: a node whose
 * key does not open that word, or who has none, is turned away before it seals or opens anything.
 */
final class VaultKey {

    private static final String WORD = "This vault has this key";
    private static final String PLACE = "key-check";

    private static final String FIND = "SELECT sealed FROM key_check WHERE id = 1";
    private static final String ADD =
            "INSERT IGNORE INTO key_check (id, sealed) VALUES (1, :sealed)";

    private final VaultDatabase vault;
    private final KeyFile file;
    private volatile @Nullable Seal checked;

    @Inject
    VaultKey(VaultDatabase vault, KeyFile file) {
        this.vault = vault;
        this.file = file;
    }

    Seal get() {
        Seal known = checked;
        return known != null ? known : check();
    }

    private synchronized Seal check() {
        Optional<byte[]> word = findWord();
        if (word.isEmpty()) {
            Seal drawn = file.read().orElseGet(file::create);
            addWord(drawn.seal(WORD, PLACE));
            word = findWord();
        }
        Seal ours =
                file.read()
                        .orElseThrow(
                                () ->
                                        new WrongVaultKeyException(
                                                "The vault holds sealed identities, and this node has"
                                                        + " no key to them. Copy the key file of another"
                                                        + " node, or of your safe, to "
                                                        + file));
        try {
            ours.open(word.orElseThrow(), PLACE);
        } catch (SealBrokenException another) {
            throw new WrongVaultKeyException(
                    "The key in "
                            + file
                            + " is not the key of this vault. Copy the right key file there.");
        }
        checked = ours;
        return ours;
    }

    private Optional<byte[]> findWord() {
        return vault.database()
                .read(handle -> handle.createQuery(FIND).mapTo(byte[].class).findOne());
    }

    private void addWord(byte[] sealed) {
        vault.database().write(handle -> handle.createUpdate(ADD).bind("sealed", sealed).execute());
    }
}
