package org.sharon.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionTest {

    @Test
    void readsALineOfTheSessions() {
        Session session = Session.read("Crowd 1\tsharon=abc\tanorexia,living-anorexia");

        assertThat(session.cookie()).isEqualTo("sharon=abc");
        assertThat(session.livingRooms()).containsExactly("living-anorexia");
        assertThat(session.otherRooms()).containsExactly("anorexia");
        assertThat(session.isIn("anorexia")).isTrue();
        assertThat(session.isIn("bulimia")).isFalse();
    }

    @Test
    void namesACookieThatIsOnlyAToken() {
        assertThat(Session.read("Crowd 1\tabc\tnewborn").cookie()).isEqualTo("sharon=abc");
    }
}
