package org.sharon.api.features;

/**
 * Which hashtags of a service lead anywhere.
 *
 * @since 1.0
 */
public enum TagChoice {
    /** Each, as long as no rule minds it and no moderator has stopped it. */
    FREE,
    /** Only those that a moderator of the service has allowed. */
    VETTED
}
