package org.sharon.api.people;

/**
 * Where the platform keeps who a member is.
 *
 * @since 1.0
 */
public enum IdentityMode {
    /** Sealed in the vault: a clinician can open it with a reason. */
    VAULT,
    /** Sealed in the vault, with what the law asks for people under 18. */
    VAULT_MINOR,
    /** Nowhere: nobody can ever find out who a member is. */
    NONE
}
