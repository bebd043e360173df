package org.sharon.api.people;

/**
 * Whose a page or an item is.
 *
 * @since 1.0
 */
public enum Audience {
    /** Members who hold a key of the service, and its staff. */
    MEMBERS,
    /** Peer moderators, clinicians and service leads of the service. */
    STAFF
}
