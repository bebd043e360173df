package org.sharon.core.web;

/**
 * What a page says of how long its person stays signed in. Nothing in it changes from second to
 * second, so two pages that say the same are the same.
 *
 * @param idle for how many minutes, while nothing happens
 * @param end until when, whatever happens; seconds since 1970
 */
public record Stay(String idle, String end) {}
