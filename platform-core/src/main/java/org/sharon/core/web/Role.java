package org.sharon.core.web;

import java.util.Locale;

/** Who a person is to the building. What each may do is in the access rules of the routes. */
public enum Role {
    MEMBER("Member"),
    PEER_MODERATOR("Peer moderator"),
    CLINICIAN("Care team"),
    SERVICE_LEAD("Service lead"),
    TRUST_ADMINISTRATOR("Trust administrator"),
    CLINICAL_SAFETY_OFFICER("Clinical safety officer");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** As stored: {@code peer-moderator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Reads every room of the services they serve, and acknowledges alerts there. */
    public boolean isClinical() {
        return this == CLINICIAN || this == SERVICE_LEAD;
    }

    /**
     * Looks at held posts: clinical staff in their services, peer moderators in their own rooms.
     */
    public boolean reviews() {
        return isClinical() || this == PEER_MODERATOR;
    }
}
