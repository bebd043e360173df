/**
 * Posts of every kind, from the moment a person sends one until the room has it. Knows rooms and
 * people; what is safe to show it asks of {@link org.sharon.core.conversations.PostGate}.
 */
@NullMarked
package org.sharon.core.conversations;

import org.jspecify.annotations.NullMarked;
