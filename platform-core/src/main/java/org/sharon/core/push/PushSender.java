package org.sharon.core.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import org.sharon.core.store.Database;
import org.sharon.core.store.SharedSecret;

/** Hands one neutral line to the maker of somebody's browser. */
final class PushSender {

    /** What came of it. */
    enum Outcome {
        SENT,
        /** The browser has gone: it will never be there again. */
        GONE,
        FAILED
    }

    /** The same for everything that happens. */
    static final String WORDS = "New activity";

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int SECONDS_KEPT = 12 * 60 * 60;
    private static final int SALT = 16;
    private static final int NOT_FOUND = 404;
    private static final int NO_MORE = 410;

    private final PushSettings settings;
    private final Clock clock;
    private final SharedSecret secret;
    private final SecureRandom random = new SecureRandom();
    private volatile @org.jspecify.annotations.Nullable Vapid vapid;
    private volatile @org.jspecify.annotations.Nullable HttpClient http;

    @Inject
    PushSender(PushSettings settings, Database database, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.secret = new SharedSecret(database, "web-push");
    }

    /** What browsers are given when they subscribe. Blocks. */
    String publicKey() {
        return vapid().publicKey();
    }

    /** Blocks for some seconds at most. Redirects are not followed. */
    Outcome send(Device device) {
        if (!settings.allows(device.endpoint())) {
            return Outcome.GONE;
        }
        try {
            HttpResponse<Void> answer = http().send(request(device), BodyHandlers.discarding());
            return switch (answer.statusCode()) {
                case NOT_FOUND, NO_MORE -> Outcome.GONE;
                default -> answer.statusCode() / 100 == 2 ? Outcome.SENT : Outcome.FAILED;
            };
        } catch (IOException | GeneralSecurityException unreachable) {
            return Outcome.FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.FAILED;
        }
    }

    private HttpRequest request(Device device) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        KeyPair own = generator.generateKeyPair();
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] sealed =
                PushCipher.seal(
                        WORDS.getBytes(UTF_8),
                        device.key(),
                        device.auth(),
                        (ECPrivateKey) own.getPrivate(),
                        (ECPublicKey) own.getPublic(),
                        salt);
        return HttpRequest.newBuilder(device.endpoint())
                .timeout(PATIENCE)
                .header("Authorization", vapid().authorization(device.endpoint(), clock.instant()))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", String.valueOf(SECONDS_KEPT))
                .header("Urgency", "low")
                // What waits for a device that is off is one line, however much happens.
                .header("Topic", "news")
                .POST(BodyPublishers.ofByteArray(sealed))
                .build();
    }

    private Vapid vapid() {
        Vapid before = vapid;
        if (before == null) {
            before = new Vapid(secret.get(), settings.contact());
            vapid = before;
        }
        return before;
    }

    private HttpClient http() {
        HttpClient before = http;
        if (before == null) {
            before =
                    HttpClient.newBuilder()
                            .connectTimeout(PATIENCE)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build();
            http = before;
        }
        return before;
    }
}
