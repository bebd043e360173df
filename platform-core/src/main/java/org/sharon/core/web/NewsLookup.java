package org.sharon.core.web;

/**
 * Tells whether something waits for a person that they have not looked at. Bound by the feature
 * that tells people. May block.
 */
public interface NewsLookup {

    /** Where nobody is told anything. */
    NewsLookup NONE = visitor -> false;

    /** Whether to show it now; never while this person wants quiet. */
    boolean hasNews(Visitor visitor);
}
