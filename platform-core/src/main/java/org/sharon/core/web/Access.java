package org.sharon.core.web;

/**
 * Who may use a route. Every route names one, and {@link WebServer} checks it before the handler
 * runs. Whoever may not is told that there is no such page: what a person may not see does not
 * exist.
 */
public enum Access {
    /** Anybody. */
    OPEN,
    /** Anybody who is signed in; others are asked to sign in. */
    SIGNED_IN,
    /** Whoever holds a key to the room named by {@code :slug}, and the staff of its service. */
    KEY_TO_ROOM,
    /** Peer moderators, clinicians and service leads. */
    REVIEWER,
    /** Clinicians and service leads. */
    CLINICAL,
    /** Clinicians only: the one role that gives keys and may open an identity. */
    CLINICIAN,
    SERVICE_LEAD,
    TRUST_ADMINISTRATOR,
    /** Clinical safety officers only: they sign what could harm a person. */
    CLINICAL_SAFETY_OFFICER,
    /** The two people who must agree about a plugin. */
    PLUGINS,
    /** Service leads and trust administrators: they say where else people can turn. */
    PLACES;

    boolean admits(Role role) {
        return switch (this) {
            case OPEN, SIGNED_IN, KEY_TO_ROOM -> true;
            case REVIEWER -> role.reviews();
            case CLINICAL -> role.isClinical();
            case CLINICIAN -> role == Role.CLINICIAN;
            case SERVICE_LEAD -> role == Role.SERVICE_LEAD;
            case TRUST_ADMINISTRATOR -> role == Role.TRUST_ADMINISTRATOR;
            case CLINICAL_SAFETY_OFFICER -> role == Role.CLINICAL_SAFETY_OFFICER;
            case PLUGINS ->
                    role == Role.TRUST_ADMINISTRATOR || role == Role.CLINICAL_SAFETY_OFFICER;
            case PLACES -> role == Role.TRUST_ADMINISTRATOR || role == Role.SERVICE_LEAD;
        };
    }
}
