package org.sharon.core.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.events.EventsModule;
import org.sharon.core.gifts.GiftsModule;
import org.sharon.core.mentions.MentionsModule;
import org.sharon.core.messages.MessagesModule;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.profiles.ProfilesModule;
import org.sharon.core.reports.ReportsModule;
import org.sharon.core.web.Visitor;

/** Nobody is offered a choice about what none of their services has for them. */
class OffersIT {

    private static final Ward ward =
            Ward.bringing(
                    Brought.with(List.of(), List.of()),
                    NONE,
                    new ProfilesModule(),
                    new GiftsModule(),
                    new MessagesModule(),
                    new EventsModule(),
                    new MentionsModule(),
                    new ReportsModule());

    /** Who holds a key to a forum has everything. */
    private final Visitor wren = ward.member("shed-key");

    /** A room where people only talk live, without gifts. */
    private final Visitor otter = ward.member("pond-key");

    private final Caller all = new Caller(ward, wren);
    private final Caller some = new Caller(ward, otter);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void choicesAboutNoticesAreAboutWhatOneHas() throws Exception {
        assertThat(all.read("/me/notices"))
                .contains("Somebody sends you a gift", "Somebody writes on your page");
        assertThat(some.read("/me/notices"))
                .contains("Somebody answers you", "Somebody names you", "There is a new notice on")
                .doesNotContain("Somebody sends you a gift", "Somebody writes on your page");
    }

    @Test
    void whatIsNotOfferedStaysAsItWasChosen() throws Exception {
        Ways ways = ward.get(Ways.class);
        ChoiceStore store = ward.get(ChoiceStore.class);
        ward.database()
                .write(
                        handle -> {
                            ways.save(
                                    handle,
                                    otter.account(),
                                    List.of(Subject.GIFTS),
                                    Map.of(Way.MAIL, Set.of(Subject.GIFTS)));
                            return null;
                        });

        assertThat(some.post("/me/notices", "kinds", "answers", "quiet", "no").statusCode())
                .isEqualTo(303);

        assertThat(store.off(otter.account()))
                .contains(NoticeKind.MENTION)
                .doesNotContain(NoticeKind.GIFT, NoticeKind.COMMENT);
        assertThat(ways.on(otter.account(), Way.MAIL)).contains(Subject.GIFTS);
    }

    @Test
    void thereIsNoPageAboutAWallThatOneDoesNotHave() throws Exception {
        assertThat(all.read("/me/wall")).contains("My wall and memories", "Do you want memories?");
        assertThat(all.open("/me/mentions").statusCode()).isEqualTo(200);

        assertThat(some.open("/me/wall").statusCode()).isEqualTo(404);
        assertThat(some.post("/me/wall", "wall", "off").statusCode()).isEqualTo(404);
        assertThat(some.post("/me/memories", "memories", "yes").statusCode()).isEqualTo(404);
        assertThat(some.open("/me/mentions").statusCode())
                .as("people in a live room can be named")
                .isEqualTo(200);
    }
}
