package org.sharon.core.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sharon.core.rooms.Room;

class TopicViewTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Room ROOM =
            new Room(1, 1, "garden", "shed", "The shed", "", Room.Kind.FORUM);

    @Test
    void showsWhatTheTeamBeganUnderTheTeamsName() {
        TopicView shown = view("rowan", true, "A quiet hour");

        assertThat(shown.author()).isEqualTo("The team");
        assertThat(shown.avatar()).isEqualTo("team");
        assertThat(view("rowan", true, "").title()).isEqualTo("Note by The team");
    }

    @Test
    void showsWhatAMemberBeganUnderTheirNickname() {
        TopicView shown = view("Quiet Wren", false, "First frost");

        assertThat(shown.author()).isEqualTo("Quiet Wren");
        assertThat(shown.avatar()).isEqualTo("wren");
    }

    private static TopicView view(String nickname, boolean byStaff, String title) {
        Topic topic =
                new Topic(
                        7,
                        1,
                        Shelf.FORUM,
                        title,
                        0,
                        false,
                        3,
                        nickname,
                        "wren",
                        false,
                        byStaff,
                        0,
                        false,
                        NOW,
                        NOW,
                        "",
                        false,
                        false,
                        -1,
                        -1,
                        false,
                        0);
        return TopicView.of(topic, ROOM, Folds.NONE, true, false, null);
    }
}
