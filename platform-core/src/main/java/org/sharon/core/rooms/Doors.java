package org.sharon.core.rooms;

import com.google.inject.Inject;
import java.util.Map;
import org.sharon.core.web.Visitor;

/**
 * Which services have their doors open in which trust, and for whom: for watching whoever is inside
 * already. Looked at every second, so that a service or a feature that is switched off is empty on
 * every node within five.
 */
public final class Doors {

    /** Who may be in the rooms of a service. */
    public enum Door {
        /** Members with a key, and staff. */
        OPEN,
        /** Staff alone: something is missing that members are promised. */
        STAFF,
        /** Nobody: the service is switched off, or never was on. */
        SHUT
    }

    private final RoomStore store;
    private final Guard guard;
    private final SwitchedOff switchedOff;
    private volatile Map<String, Door> known = Map.of();

    @Inject
    Doors(RoomStore store, Guard guard, SwitchedOff switchedOff) {
        this.store = store;
        this.guard = guard;
        this.switchedOff = switchedOff;
    }

    /** Looks again. Blocks. */
    public void look() {
        Map<String, Door> now = store.listDoors();
        if (!now.equals(known)) {
            known = now;
            guard.forgetAll();
        }
    }

    /** As it was at the last look. */
    public boolean stillAdmits(Visitor visitor, Room room) {
        if (switchedOff.closes(room, visitor)) {
            return false;
        }
        return switch (known.getOrDefault(key(room.trust(), room.service()), Door.SHUT)) {
            case OPEN -> true;
            case STAFF -> visitor.role().isClinical();
            case SHUT -> false;
        };
    }

    /** As it is at this moment. Blocks. */
    public Door of(int trust, String service) {
        return store.listDoors().getOrDefault(key(trust, service), Door.SHUT);
    }

    static String key(int trust, String service) {
        return trust + "/" + service;
    }
}
