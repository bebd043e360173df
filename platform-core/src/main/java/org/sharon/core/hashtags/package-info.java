/**
 * Hashtags: which words of a post are one, where they lead, what a room talks about, and which of
 * them a service does not want.
 */
@NullMarked
package org.sharon.core.hashtags;

import org.jspecify.annotations.NullMarked;
