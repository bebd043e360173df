package org.sharon.core.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Surface;
import org.sharon.core.conversations.Hearing.Heard;
import org.sharon.core.conversations.PostHooks.Advice;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** The rules of {@link Cases} hold "hold" and alert, and ask about "ask". */
class HearingTest {

    private static final Room SHED =
            new Room(1, 1, "garden", "shed", "The shed", "", Room.Kind.LIVING);
    private static final Visitor WREN =
            new Visitor(1, 1, "Wren", "wren", Role.MEMBER, false, Set.of(), "secret");

    @Test
    void keepsTheAuthorsWordsWhenThePluginHasNothingToSay() {
        Heard heard = hear(new Advice.GoOn(), "The roses are out.");

        assertThat(heard.text()).isEqualTo("The roses are out.");
        assertThat(heard.own()).isNull();
        assertThat(heard.refused()).isEmpty();
        assertThat(heard.judged()).isEqualTo(Judged.clear());
    }

    @Test
    void storesWhatThePluginMadeOfItAndKeepsTheAuthorsOwnWords() {
        Heard heard = hear(new Advice.ChangeTo("  The roses are blooming. "), "The roses are out.");

        assertThat(heard.text()).isEqualTo("The roses are blooming.");
        assertThat(heard.own()).isEqualTo("The roses are out.");
    }

    @Test
    void judgesWhatThePluginMadeOfIt() {
        Heard heard = hear(new Advice.ChangeTo("Please hold this."), "The roses are out.");

        assertThat(heard.judged().isHeld()).isTrue();
    }

    @Test
    void stopsWithTheReasonOfThePlugin() {
        Heard heard = hear(new Advice.Stop("Write about your own garden."), "Your roses are out.");

        assertThat(heard.refused())
                .contains(new Said.Refused("text", "Write about your own garden."));
    }

    @Test
    void letsNoPluginStopOrChangeACryForHelp() {
        for (Advice advice :
                List.of(new Advice.Stop("Not here."), new Advice.ChangeTo("All is well."))) {
            Heard heard = hear(advice, "Please hold me, I am going.");

            assertThat(heard.refused()).isEmpty();
            assertThat(heard.text()).isEqualTo("Please hold me, I am going.");
            assertThat(heard.judged().attention()).isEqualTo(Attention.RED);
        }
    }

    @Test
    void holdsForAPersonWhenThePluginGivesNoAnswer() {
        Heard heard = hear(new Advice.Unanswered(), "The roses are out.");

        assertThat(heard.judged().isHeld()).isTrue();
        assertThat(heard.judged().reason()).isEqualTo("unread");
    }

    private static Heard hear(Advice advice, String text) {
        PostHooks hooks =
                new PostHooks() {
                    @Override
                    public Advice before(Typed typed) {
                        return advice;
                    }

                    @Override
                    public void shown(List<Post> posts) {}
                };
        return new Hearing(Cases.gate(), hooks, KnownNames.NONE)
                .hear(SHED, WREN, Surface.LIVE, "", text);
    }
}
