package org.sharon.core.web;

/** Tells how somebody wants pages to look. Bound by {@code display}. May block. */
public interface DisplayLookup {

    /** Where nobody can choose. */
    DisplayLookup NONE = visitor -> Display.STANDARD;

    Display of(Visitor visitor);
}
