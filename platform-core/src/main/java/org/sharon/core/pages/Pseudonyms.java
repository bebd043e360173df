package org.sharon.core.pages;

import com.google.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;
import org.sharon.core.store.SharedSecret;

/**
 * The names under which plugins know people: the same for the same person in the same service on
 * every node, and of no use to anybody who does not have the key, which never leaves the platform.
 */
public final class Pseudonyms {

    private static final int BYTES = 16;

    private final Supplier<byte[]> source;
    private volatile byte @Nullable [] key;

    @Inject
    Pseudonyms(Database database) {
        this.source = new SharedSecret(database, "pseudonyms");
    }

    /** 32 hexadecimal digits. */
    public String of(int trust, String service, long account) {
        String person = trust + "/" + service + "/" + account;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            byte[] hash = mac.doFinal(person.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = source.get();
            key = known;
        }
        return known;
    }
}
