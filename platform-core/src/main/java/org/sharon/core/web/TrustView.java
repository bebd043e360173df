package org.sharon.core.web;

/**
 * What every page shows of a trust.
 *
 * @param hours a plain sentence: when staff read today
 * @param readingNow whether staff are reading at this moment
 */
public record TrustView(int id, String name, String theme, String hours, boolean readingNow) {}
