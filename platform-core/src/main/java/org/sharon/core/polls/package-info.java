/**
 * Polls: a topic that asks something, with a few answers to choose from.
 *
 * <p>The answers are a part of the topic's words, so they are judged, held, changed and taken down
 * with them. Who chose what is not kept in a form that anybody can read, and is gone once a poll
 * has ended.
 */
@NullMarked
package org.sharon.core.polls;

import org.jspecify.annotations.NullMarked;
