package org.sharon.core.home;

import static org.sharon.core.language.Words.say;

import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.RoomVisits.News;
import org.sharon.core.web.Visitor;

/**
 * A room as the start page shows it.
 *
 * @param accent the name of the colour of its service; empty for a conversation of a few people
 * @param news a calm line about what is new there; empty when nothing is
 */
record Door(String address, String drawing, String accent, String name, String note, String news) {

    private static final String FRESH = "home.something-new-since-you-were-here";

    static Door of(Room room, String accent, Visitor visitor, @Nullable News news) {
        boolean fresh = news != null && news.fresh();
        return switch (room.kind()) {
            case FORUM ->
                    new Door(
                            room.address(),
                            "door-room",
                            accent,
                            room.title(),
                            say("home.topics-to-read-and-reply-to"),
                            fresh ? say(FRESH) : "");
            case LIVING ->
                    new Door(
                            room.address(),
                            "door-living",
                            accent,
                            room.title(),
                            say("home.talk-with-people-who-are-here"),
                            news != null && news.today()
                                    ? say("home.people-have-talked-here-today")
                                    : say("home.it-has-been-quiet-here-today"));
            case PRIVATE, QUESTION, BETWEEN, AMONG ->
                    new Door(
                            room.address(),
                            "door-post",
                            "",
                            visitor.role().isClinical()
                                    ? room.title()
                                    : say("home.your-conversation-with-the-care-team"),
                            say("home.only-you-and-the-care-team"),
                            fresh ? say(FRESH) : "");
        };
    }
}
