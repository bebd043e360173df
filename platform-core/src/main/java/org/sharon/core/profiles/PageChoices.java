package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.core.web.OwnChoice;
import org.sharon.core.web.Visitor;

/** What a member chooses for their own page: who writes on its wall, and memories. */
final class PageChoices implements OwnChoice {

    static final String ADDRESS = "/me/wall";

    private final Walls walls;
    private final Memories memories;

    @Inject
    PageChoices(Walls walls, Memories memories) {
        this.walls = walls;
        this.memories = memories;
    }

    @Override
    public Optional<Link> find(Visitor visitor) {
        boolean wall = walls.isFor(visitor);
        boolean memory = memories.areFor(visitor);
        return wall || memory
                ? Optional.of(new Link(words(wall, memory), ADDRESS))
                : Optional.empty();
    }

    private static String words(boolean wall, boolean memory) {
        if (wall && memory) {
            return say("profiles.who-can-write-and-memories");
        }
        return say(wall ? "profiles.who-can-write-on-my-wall" : "profiles.memories");
    }
}
