package org.sharon.testkit;

import org.sharon.testkit.running.Visitor;

/** A clinician of the service, at the desk. */
public final class Clinician {

    private final StaffDesk desk;

    Clinician(Visitor visitor, RunningPlatform platform) {
        this.desk = new StaffDesk("clinician", visitor, platform);
    }

    /** An alert about a text with these words is on the desk, or comes within seconds. */
    public Clinician seesAlert(String words) {
        desk.find("alert", words);
        return this;
    }

    /** There is no alert about a text with these words. */
    public Clinician seesNoAlert(String words) {
        desk.demandNone("alert", words);
        return this;
    }

    /** A held text with these words waits on the desk, or comes within seconds. */
    public Clinician seesReview(String words) {
        desk.find("review", words);
        return this;
    }

    /** Reads the held text with these words, and shows it in its room. */
    public Clinician approves(String words) {
        desk.act(desk.find("review", words), "approve");
        return this;
    }

    /** Opens a page, such as one of the plugin's own for staff. */
    public PageSeen opens(String path) {
        return desk.open(path);
    }
}
