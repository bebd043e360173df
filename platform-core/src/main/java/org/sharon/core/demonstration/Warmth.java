package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.api.features.Reaction;
import org.sharon.core.hashtags.TagDesk;
import org.sharon.core.plugins.Services;
import org.sharon.core.reactions.Reactions;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.web.Visitor;

/**
 * The support that people of the demonstration have sent each other: here and there, not
 * everywhere.
 */
final class Warmth {

    private static final String POSTS =
            """
            SELECT id, author FROM post WHERE room = :room AND state = 'posted' ORDER BY id
            """;

    private record Said(long id, long author) {}

    private final Database database;
    private final Guard guard;
    private final Services services;
    private final Reactions reactions;
    private final TagDesk tags;

    @Inject
    Warmth(Database database, Guard guard, Services services, Reactions reactions, TagDesk tags) {
        this.tags = tags;
        this.database = database;
        this.guard = guard;
        this.services = services;
        this.reactions = reactions;
    }

    void play(Map<String, Visitor> cast) {
        Optional.ofNullable(cast.get("linden"))
                .ifPresent(linden -> tags.allow(linden, "eating-disorders", "smallwins"));
        for (Visitor each : cast.values()) {
            for (Room room : guard.roomsOf(each)) {
                if (!room.isPrivate()) {
                    support(each, room);
                }
            }
        }
    }

    private void support(Visitor by, Room room) {
        List<Reaction> offered =
                services.find(room.service())
                        .map(service -> service.features().reactions().reactions())
                        .orElse(List.of());
        for (Said post : said(room)) {
            long lot = post.id() * 7 + by.account() * 3;
            if (!offered.isEmpty() && post.author() != by.account() && lot % 3 == 0) {
                Reaction sign = offered.get((int) (lot / 3 % offered.size()));
                reactions.send(by, room.slug(), post.id(), sign.id());
            }
        }
    }

    private List<Said> said(Room room) {
        return database.read(
                handle ->
                        handle.createQuery(POSTS)
                                .bind("room", room.id())
                                .map(
                                        (row, context) ->
                                                new Said(row.getLong("id"), row.getLong("author")))
                                .list());
    }
}
