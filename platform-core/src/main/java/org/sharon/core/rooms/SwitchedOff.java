package org.sharon.core.rooms;

import com.google.inject.Inject;
import org.sharon.api.features.Feature;
import org.sharon.core.features.Features;
import org.sharon.core.web.Visitor;

/** Closes rooms whose feature a service lead has switched off; clinical staff still read them. */
final class SwitchedOff {

    private final Features features;

    @Inject
    SwitchedOff(Features features) {
        this.features = features;
    }

    /** Answers from memory that is two seconds old at most. */
    boolean closes(Room room, Visitor visitor) {
        return switch (room.kind()) {
            case PRIVATE -> false;
            case LIVING -> isOff(room, visitor, Feature.LIVING);
            case FORUM -> isOff(room, visitor, Feature.FORUM);
            case QUESTION -> isOff(room, visitor, Feature.ASK);
            case BETWEEN -> isOff(room, visitor, Feature.MESSAGES);
            case AMONG ->
                    isOff(room, visitor, Feature.MESSAGES) || isOff(room, visitor, Feature.GROUPS);
        };
    }

    /** Whether members who meet in this room may write to each other elsewhere. */
    boolean hasMessages(Room room) {
        return !room.isPrivate() && features.isOn(room.trust(), room.service(), Feature.MESSAGES);
    }

    private boolean isOff(Room room, Visitor visitor, Feature feature) {
        return !visitor.role().isClinical()
                && !features.isOn(room.trust(), room.service(), feature);
    }
}
