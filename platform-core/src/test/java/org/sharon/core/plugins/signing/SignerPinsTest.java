package org.sharon.core.plugins.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharon.signing.PluginSignature;

class SignerPinsTest {

    private final InMemoryPins pins = new InMemoryPins();

    @Test
    void hasNoObjectionToTheFirstSigner() {
        assertThat(pins.objection("garden", signedBy("Robin", "AA:01"))).isEmpty();
    }

    @Test
    void hasNoObjectionToTheSameSignerAgain() {
        pins.pin("garden", "AA:01");

        assertThat(pins.objection("garden", signedBy("Robin", "AA:01"))).isEmpty();
    }

    @Test
    void namesBothCertificatesWhenAnotherOneSigns() {
        pins.pin("garden", "AA:01");

        assertThat(pins.objection("garden", signedBy("Wren", "BB:02")))
                .contains(
                        "garden was signed with the certificate AA:01 until now, and this jar with BB:02 of Wren:"
                                + " two people must agree to the new signer");
        assertThat(pins.objection("meadow", signedBy("Wren", "BB:02"))).isEmpty();
    }

    private static PluginSignature signedBy(String name, String fingerprint) {
        return new PluginSignature(name, fingerprint, Instant.EPOCH, Instant.MAX, List.of());
    }

    private static final class InMemoryPins implements SignerPins {

        private final Map<String, String> pins = new HashMap<>();

        @Override
        public Optional<String> pinnedTo(String pluginId) {
            return Optional.ofNullable(pins.get(pluginId));
        }

        @Override
        public void pin(String pluginId, String fingerprint) {
            pins.put(pluginId, fingerprint);
        }
    }
}
