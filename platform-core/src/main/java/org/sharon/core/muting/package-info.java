/**
 * What a person would rather not read: people, topics, words, and the warnings they do not need. It
 * is folded away for them alone, and nobody else learns of it.
 */
@NullMarked
package org.sharon.core.muting;

import org.jspecify.annotations.NullMarked;
