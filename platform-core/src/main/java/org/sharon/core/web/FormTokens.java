package org.sharon.core.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks the hidden field that shows a form is ours.
 *
 * <p>A token is a keyed hash of something only this browser holds: its session's secret, or before
 * sign-in the {@code sharon-form} cookie. It stays the same for a whole session, so a form left
 * open in a second tab still works. Pages that carry one are never compressed, so it cannot be
 * guessed from their length.
 */
public final class FormTokens {

    /** The name of the hidden field. */
    public static final String FIELD = "form-token";

    private final Supplier<byte[]> source;
    private volatile byte @Nullable [] key;

    /** The key is asked for once, when the first form is shown: by then the database is there. */
    public FormTokens(Supplier<byte[]> source) {
        this.source = source;
    }

    String tokenFor(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            byte[] hash = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
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

    boolean matches(String secret, String token) {
        return MessageDigest.isEqual(
                tokenFor(secret).getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
    }
}
