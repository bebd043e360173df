package org.sharon.core.web;

import java.util.Optional;

/**
 * Something that people choose for what they see of a feature. The page Me leads there whoever has
 * the feature; it asks each time it is opened. May block.
 */
public interface OwnChoice {

    /**
     * @param words what it leads to, as the person reads it
     */
    record Link(String words, String address) {}

    /** Empty for whoever has nothing to choose. */
    Optional<Link> find(Visitor visitor);
}
