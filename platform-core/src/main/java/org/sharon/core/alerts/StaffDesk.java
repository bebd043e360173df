package org.sharon.core.alerts;

import com.google.inject.Inject;

/** Starts watching for the consoles once the database is there. */
public final class StaffDesk {

    private final Desk desk;

    @Inject
    StaffDesk(Desk desk) {
        this.desk = desk;
    }

    public void start() {
        desk.start();
    }
}
