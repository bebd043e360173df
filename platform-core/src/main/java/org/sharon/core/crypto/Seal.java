package org.sharon.core.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals texts so that only the holder of the key can read or change them.
 *
 * <p>Each text is sealed for one place. Moved to another place it does not open, so nobody can swap
 * two sealed columns or rows.
 */
public final class Seal {

    private final Aead key;

    Seal(Aead key) {
        this.key = key;
    }

    /**
     * @param place where the text belongs, such as {@code 1|42|name}
     */
    public byte[] seal(String text, String place) {
        try {
            return key.encrypt(bytes(text), bytes(place));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Could not seal", failed);
        }
    }

    /**
     * @throws SealBrokenException when it was sealed with another key or for another place, or was
     *     changed
     */
    public String open(byte[] sealed, String place) {
        try {
            return new String(key.decrypt(sealed, bytes(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new SealBrokenException();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
