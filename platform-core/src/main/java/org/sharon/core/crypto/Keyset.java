package org.sharon.core.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * Keys as text: drawn here, and read again. The text opens everything, so it is never stored bare.
 */
public final class Keyset {

    private Keyset() {}

    /** A new key. */
    public static String draw() {
        try {
            AeadConfig.register();
            KeysetHandle drawn = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(drawn, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Could not draw a key", failed);
        }
    }

    /**
     * What seals with this key.
     *
     * @throws GeneralSecurityException when the text is no key
     */
    public static Seal seal(String text) throws GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle keyset =
                TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
        return new Seal(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }
}
