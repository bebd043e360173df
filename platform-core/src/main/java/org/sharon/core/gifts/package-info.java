/**
 * Drawn gifts with a short note, from one member to another. Nobody counts them, no page shows them
 * to anybody but the one who got them, and whoever asks why somebody takes none gets one answer.
 */
@NullMarked
package org.sharon.core.gifts;

import org.jspecify.annotations.NullMarked;
