package org.sharon.core.conversations;

/** Knows rooms in which a person reads every member's words before others do. Bound by manners. */
public interface ReadFirst {

    /** Nobody has chosen so. */
    ReadFirst NOWHERE = (trust, service, slug) -> false;

    /** Whether staff have chosen so for the room called {@code slug}. */
    boolean holds(int trust, String service, String slug);
}
