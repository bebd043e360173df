package org.sharon.testkit;

import org.sharon.testkit.running.Shown;

/** A page that somebody has opened. */
public final class PageSeen {

    private static final int NOT_FOUND = 404;

    private final String who;
    private final String path;
    private final Shown shown;

    PageSeen(String who, String path, Shown shown) {
        this.who = who;
        this.path = path;
        this.shown = shown;
    }

    /** The words stand on the main part of the page. */
    public PageSeen sees(String words) {
        return expect(shown.words().contains(words), "should see \"" + words + "\"");
    }

    public PageSeen doesNotSee(String words) {
        return expect(!shown.words().contains(words), "should not see \"" + words + "\"");
    }

    /** For this person there is no such page. */
    public PageSeen isNotThere() {
        return expect(shown.status() == NOT_FOUND, "should find nothing");
    }

    private PageSeen expect(boolean isSo, String wish) {
        if (!isSo) {
            throw new AssertionError(
                    "%s opened %s and %s. The page (%d) says: %s"
                            .formatted(who, path, wish, shown.status(), shown.words()));
        }
        return this;
    }
}
