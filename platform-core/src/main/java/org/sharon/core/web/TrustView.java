package org.sharon.core.web;

/**
 * What every page shows of a trust.
 *
 * @param hours a plain sentence: when staff read today
 * @param readingNow whether staff are reading at this moment
 * @param outside what happens outside these hours, in a room of a service; else empty
 */
public record TrustView(
        int id, String name, String theme, String hours, boolean readingNow, String outside) {

    public TrustView(int id, String name, String theme, String hours, boolean readingNow) {
        this(id, name, theme, hours, readingNow, "");
    }
}
