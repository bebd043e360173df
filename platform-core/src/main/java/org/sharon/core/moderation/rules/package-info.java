/**
 * Judges texts: compiles the rules of the platform and of a service into one set, reads a prepared
 * text once, and says what should happen to it and why.
 *
 * <p>Nothing here knows a database, a network or a person. {@link RuleSet} is where to begin.
 */
@NullMarked
package org.sharon.core.moderation.rules;

import org.jspecify.annotations.NullMarked;
