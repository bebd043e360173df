/**
 * Ask a clinician: a member's private thread with the care team of one service, with the time by
 * which they have an answer. Other members never learn that it exists.
 */
@NullMarked
package org.sharon.core.ask;

import org.jspecify.annotations.NullMarked;
