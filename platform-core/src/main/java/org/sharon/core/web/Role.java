package org.sharon.core.web;

import static org.sharon.core.language.Words.say;

import java.util.Locale;

/** Who a person is to the building. What each may do is in the access rules of the routes. */
public enum Role {
    MEMBER("web.member"),
    PEER_MODERATOR("web.peer-moderator"),
    CLINICIAN("web.care-team"),
    SERVICE_LEAD("web.service-lead"),
    TRUST_ADMINISTRATOR("web.trust-administrator"),
    CLINICAL_SAFETY_OFFICER("web.clinical-safety-officer");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** What people read. */
    public String title() {
        return say(title);
    }

    /** As stored: {@code peer-moderator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Belongs to the building for themselves, and not because they work here. */
    public boolean isMember() {
        return this == MEMBER || this == PEER_MODERATOR;
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
