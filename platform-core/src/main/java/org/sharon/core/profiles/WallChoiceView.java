package org.sharon.core.profiles;

import java.util.List;

/** What a member chose for their wall, and whether they want memories. */
record WallChoiceView(WallChoice chosen, boolean memories, boolean saved) {

    List<WallChoice> choices() {
        return List.of(WallChoice.values());
    }
}
