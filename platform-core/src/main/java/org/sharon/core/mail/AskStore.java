package org.sharon.core.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;
import org.sharon.core.store.SharedSecret;

/** How often addresses were asked in a day, so that nobody fills the letter box of another. */
final class AskStore {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int MOST_OF_ACCOUNT = 5;
    private static final int MOST_OF_ADDRESS = 3;

    private final SharedSecret secret;
    private volatile byte @Nullable [] key;

    @Inject
    AskStore(Database database) {
        this.secret = new SharedSecret(database, "mail");
    }

    /** Whether this person has asked often enough for today. */
    boolean isTired(Handle handle, long account, Instant now) {
        return count(handle, "account = ?", account, now) >= MOST_OF_ACCOUNT;
    }

    /** Whether this address has, whoever asked: that is nobody's business. */
    boolean isTired(Handle handle, MailAddress address, Instant now) {
        return count(handle, "mark = ?", mark(address), now) >= MOST_OF_ADDRESS;
    }

    private static int count(Handle handle, String whose, Object who, Instant now) {
        return handle.createQuery(
                        "SELECT COUNT(*) FROM mail_ask WHERE " + whose + " AND asked_at > ?")
                .bind(0, who)
                .bind(1, now.minus(REMEMBERED))
                .mapTo(Integer.class)
                .one();
    }

    void add(Handle handle, long account, MailAddress address, Instant now) {
        handle.execute(
                "DELETE FROM mail_ask WHERE asked_at < ? ORDER BY asked_at LIMIT 500",
                now.minus(REMEMBERED));
        handle.execute(
                "INSERT INTO mail_ask (account, mark, asked_at) VALUES (?, ?, ?)",
                account,
                mark(address),
                now);
    }

    private byte[] mark(MailAddress address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(address.whole().toLowerCase(Locale.ROOT).getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = secret.get();
            key = known;
        }
        return known;
    }
}
