package org.sharon.core.push;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;

/**
 * A browser that is told.
 *
 * @param endpoint where its maker takes messages for it
 * @param key its public key
 * @param auth its secret, 16 bytes
 */
record Device(URI endpoint, ECPublicKey key, byte[] auth) {

    private static final int LONGEST = 800;
    private static final int AUTH_BYTES = 16;

    /** Empty when this is no subscription as browsers make them. */
    static Optional<Device> of(String endpoint, String key, String auth) {
        if (endpoint.isEmpty() || endpoint.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] secret = Base64.getUrlDecoder().decode(auth);
            URI address = new URI(endpoint);
            ECPublicKey point = P256.publicKey(Base64.getUrlDecoder().decode(key));
            return secret.length == AUTH_BYTES
                    ? Optional.of(new Device(address, point, secret))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    String json() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return new JsonObject()
                .put("endpoint", endpoint.toString())
                .put("key", base64.encodeToString(P256.bytes(key)))
                .put("auth", base64.encodeToString(auth))
                .encode();
    }

    static Optional<Device> ofJson(String json) {
        try {
            JsonObject device = new JsonObject(json);
            return of(
                    device.getString("endpoint"),
                    device.getString("key"),
                    device.getString("auth"));
        } catch (DecodeException | ClassCastException broken) {
            return Optional.empty();
        }
    }
}
