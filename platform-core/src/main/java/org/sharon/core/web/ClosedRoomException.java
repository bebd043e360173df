package org.sharon.core.web;

/** There is such a room, this visitor holds a key to it, and it is closed to everybody now. */
final class ClosedRoomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClosedRoomException() {
        super("closed", null, false, false);
    }
}
