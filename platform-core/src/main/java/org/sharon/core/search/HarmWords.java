package org.sharon.core.search;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Surface;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.Typed;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/**
 * Knows whether what somebody looks for is about harm, by the rules that read posts. Nothing is
 * stored, and nobody is told: people look for what they are afraid to say.
 */
final class HarmWords {

    private final PostGate gate;

    @Inject
    HarmWords(PostGate gate) {
        this.gate = gate;
    }

    boolean areIn(String words, Visitor visitor, List<Room> rooms) {
        Set<String> asked = new HashSet<>();
        return rooms.stream()
                .filter(room -> asked.add(room.service()))
                .map(room -> Typed.in(room, Surface.POST, visitor, words))
                .anyMatch(typed -> gate.judge(typed).attention() != Attention.NONE);
    }
}
