/**
 * The page of a member: nickname, picture and a few words. Whoever shares a room with them finds it
 * from what they wrote there; nobody else does, and there is no list of people.
 */
@NullMarked
package org.sharon.core.profiles;

import org.jspecify.annotations.NullMarked;
