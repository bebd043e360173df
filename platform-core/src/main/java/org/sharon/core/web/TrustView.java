package org.sharon.core.web;

import org.jspecify.annotations.Nullable;

/**
 * What every page shows of a trust.
 *
 * @param hours a plain sentence: when staff read today
 * @param readingNow whether staff are reading at this moment
 * @param outside what happens outside these hours, in a room of a service; else empty
 * @param outsideLanguage the tag of the language of these words, when it is not that of the page
 */
public record TrustView(
        int id,
        String name,
        String theme,
        String hours,
        boolean readingNow,
        String outside,
        @Nullable String outsideLanguage) {

    public TrustView(int id, String name, String theme, String hours, boolean readingNow) {
        this(id, name, theme, hours, readingNow, "", null);
    }
}
