package org.sharon.testkit;

import org.sharon.testkit.running.Visitor;

/** A member who reads held posts in their own rooms, and sees no alert. */
public final class PeerModerator {

    private final StaffDesk desk;

    PeerModerator(Visitor visitor, RunningPlatform platform) {
        this.desk = new StaffDesk("peer moderator", visitor, platform);
    }

    /** A held text with these words waits on the desk, or comes within seconds. */
    public PeerModerator seesReview(String words) {
        desk.find("review", words);
        return this;
    }

    /** No held text with these words is theirs to read. */
    public PeerModerator seesNoReview(String words) {
        desk.demandNone("review", words);
        return this;
    }

    /** Reads the held text with these words, and shows it in its room. */
    public PeerModerator approves(String words) {
        desk.act(desk.find("review", words), "approve");
        return this;
    }

    /** Opens a page. */
    public PageSeen opens(String path) {
        return desk.open(path);
    }
}
