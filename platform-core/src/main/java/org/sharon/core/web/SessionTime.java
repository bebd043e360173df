package org.sharon.core.web;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody stays signed in.
 *
 * @param idle how long a session goes on while nothing happens
 * @param asleep when it ends if nothing happens from now on
 * @param end when it ends whatever happens
 */
public record SessionTime(Duration idle, Instant asleep, Instant end) {}
