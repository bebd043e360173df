package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import java.util.List;
import java.util.Optional;

/**
 * What a member chose for their wall, and whether they want memories.
 *
 * @param chosen empty for whoever has no wall
 * @param memories empty for whoever has nothing to be reminded of
 */
record WallChoiceView(Optional<WallChoice> chosen, Optional<Boolean> memories, boolean saved) {

    String title() {
        if (chosen.isPresent() && memories.isPresent()) {
            return say("profiles.my-wall-and-memories");
        }
        return say(chosen.isPresent() ? "profiles.my-wall" : "profiles.memories");
    }

    boolean isChosen(WallChoice choice) {
        return chosen.filter(choice::equals).isPresent();
    }

    List<WallChoice> choices() {
        return List.of(WallChoice.values());
    }
}
