/**
 * What a team gives its members to read, watch and hear: put together by one person, approved by
 * another, shown until the day on which somebody has to look again, and gone at once when it is
 * taken back.
 *
 * <p>Large files lie in the database in pieces. Each piece that is sent is read together with the
 * state of its item, so nothing is sent of what was withdrawn a moment ago, on no node.
 */
@NullMarked
package org.sharon.core.media;

import org.jspecify.annotations.NullMarked;
