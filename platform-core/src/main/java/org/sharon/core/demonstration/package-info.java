/**
 * A building that feels lived in, for people who look at the platform for the first time, and
 * members in any number for programs that measure it. Never part of a building that a trust runs.
 */
@NullMarked
package org.sharon.core.demonstration;

import org.jspecify.annotations.NullMarked;
