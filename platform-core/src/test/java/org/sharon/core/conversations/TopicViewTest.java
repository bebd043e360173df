package org.sharon.core.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sharon.core.rooms.Room;

class TopicViewTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final long WREN = 3;
    private static final long OTTER = 4;
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

    @Test
    void callsATopicNewUntilOneHasBeenThereOrAWeekHasPassed() {
        Topic frost = topic("Quiet Wren", false, "First frost");

        assertThat(frost.isNewTo(OTTER, NOW)).isTrue();
        assertThat(frost.isNewTo(WREN, NOW)).as("one's own").isFalse();
        assertThat(frost.isNewTo(OTTER, NOW.plus(Duration.ofDays(8)))).isFalse();
        assertThat(shown(frost, true).fresh()).isEqualTo("New topic");
        assertThat(shown(frost, false).fresh()).isEmpty();
    }

    private static TopicView view(String nickname, boolean byStaff, String title) {
        return shown(topic(nickname, byStaff, title), false);
    }

    private static TopicView shown(Topic topic, boolean unopened) {
        return TopicView.of(topic, ROOM, Folds.NONE, true, false, unopened, null);
    }

    private static Topic topic(String nickname, boolean byStaff, String title) {
        return new Topic(
                7,
                1,
                Shelf.FORUM,
                title,
                0,
                false,
                WREN,
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
    }
}
