package org.sharon.core.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;

class AccentIT {

    private static Ward ward;

    @BeforeAll
    static void open() {
        ward = Ward.open();
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void theRoomsOfAServiceHaveItsColour() throws Exception {
        Caller member = new Caller(ward, ward.member("shed-key"));

        assertThat(member.read("/rooms/beds/topics/new"))
                .contains("<main class=\"main width accent accent-blue\"");
        assertThat(member.read("/notices")).contains("<main class=\"main width\"");
    }
}
