package org.sharon.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushSettingsTest {

    private final PushSettings usual = PushSettings.of(true, PushSettings.USUAL_HOSTS, "");

    @Test
    void allowsTheServicesOfTheBrowsersAndNoOtherHost() {
        for (String service :
                List.of(
                        "https://fcm.googleapis.com/fcm/send/a",
                        "https://updates.push.services.mozilla.com/wpush/v2/a",
                        "https://web.push.apple.com/a")) {
            assertThat(usual.allows(URI.create(service))).as(service).isTrue();
        }
        for (String other :
                List.of(
                        "https://127.0.0.1/a",
                        "http://fcm.googleapis.com/a",
                        "https://fcm.googleapis.com:8443/a",
                        "https://fcm.googleapis.com.example.org/a",
                        "https://somebody@fcm.googleapis.com/a",
                        "https://evilpush.apple.com/a",
                        "file:///etc/passwd",
                        "https:///a")) {
            assertThat(usual.allows(URI.create(other))).as(other).isFalse();
        }
    }
}
