package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.leaving.Leaving;
import org.sharon.core.people.Accounts;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.store.Database;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** Somebody who was here once, and whose words stayed. */
final class Goodbyes {

    private static final String SERVICE = "eating-disorders";
    private static final String ROOM = "anorexia";

    private final Accounts accounts;
    private final KeyRing keys;
    private final Guard guard;
    private final Posts posts;
    private final Leaving leaving;
    private final Database database;

    @Inject
    Goodbyes(
            Accounts accounts,
            KeyRing keys,
            Guard guard,
            Posts posts,
            Leaving leaving,
            Database database) {
        this.accounts = accounts;
        this.keys = keys;
        this.guard = guard;
        this.posts = posts;
        this.leaving = leaving;
        this.database = database;
    }

    void play(Map<String, Visitor> cast) {
        Visitor reader = cast.get("Quiet Wren");
        if (reader == null) {
            return;
        }
        int trust = reader.trust();
        long account = accounts.createMember(trust, "Early Heron", "heron", "");
        database.write(
                handle -> {
                    keys.grant(handle, trust, account, SERVICE, List.of(ROOM), account);
                    return null;
                });
        Visitor heron =
                new Visitor(
                        account, trust, "Early Heron", "heron", Role.MEMBER, false, Set.of(), "");
        Said said =
                posts.sayAndWait(
                        new NewPost(
                                guard.enter(heron, ROOM),
                                heron,
                                false,
                                null,
                                new NewPost.NewTopic(Shelf.FORUM, "What I learned in this room"),
                                UUID.randomUUID(),
                                "You can be quiet here and still be part of it. I read for a long"
                                        + " time before I wrote. Thank you for every evening.",
                                true));
        if (!(said instanceof Said.Stored stored) || !stored.post().isPosted()) {
            throw new IllegalStateException("The rules hold a line of the demonstration");
        }
        leaving.leave(heron);
    }
}
