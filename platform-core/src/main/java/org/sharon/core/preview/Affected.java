package org.sharon.core.preview;

/**
 * Whom a change reaches.
 *
 * @param members people who hold a key of the service
 * @param staff people who work in it
 */
public record Affected(int members, int staff) {}
