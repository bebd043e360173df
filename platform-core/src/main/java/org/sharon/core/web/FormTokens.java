package org.sharon.core.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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

    private static final long SECONDS_A_DAY = 86_400;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

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

    /**
     * What a form carries so that its words can be kept for whoever wrote them, even after their
     * session has ended. It shows nothing and opens nothing.
     */
    String ownerTag(long account, Instant now) {
        return ownerTag(account, day(now));
    }

    /** Whose form it was; empty when the tag is not ours, or older than a day or two. */
    OptionalLong ownerOf(String tag, Instant now) {
        String[] parts = tag.split("-", 3);
        if (parts.length != 3 || !NUMBER.matcher(parts[0]).matches()) {
            return OptionalLong.empty();
        }
        long account = Long.parseLong(parts[0]);
        for (long day = day(now); day >= day(now) - 1; day--) {
            if (isSame(ownerTag(account, day), tag)) {
                return OptionalLong.of(account);
            }
        }
        return OptionalLong.empty();
    }

    private String ownerTag(long account, long day) {
        return account
                + "-"
                + day
                + "-"
                + tokenFor(
                        "may add words to the drafts of account %d on %d".formatted(account, day));
    }

    private static long day(Instant now) {
        return now.getEpochSecond() / SECONDS_A_DAY;
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
        return isSame(tokenFor(secret), token);
    }

    private static boolean isSame(String ours, String theirs) {
        return MessageDigest.isEqual(
                ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }
}
