package org.sharon.core.web;

/**
 * Tells where people of a service read about other places that can help. Bound by the feature that
 * knows them. May block.
 */
public interface PlacesLookup {

    /** Where nobody knows any. */
    PlacesLookup NONE = (trust, service) -> "";

    /** The address of the page; empty when there is nothing on it. */
    String placesOf(int trust, String service);
}
