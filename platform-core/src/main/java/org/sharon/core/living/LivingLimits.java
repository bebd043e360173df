package org.sharon.core.living;

/**
 * Whether sockets are held to their pace.
 *
 * @param apply false only for a demonstration's load generator
 */
public record LivingLimits(boolean apply) {}
