/**
 * Events in a room: what the team does with people at a time, the list of what is coming, and a
 * reminder for whoever wants one. Nobody books anything here, and nobody learns who comes.
 */
@NullMarked
package org.sharon.core.events;

import org.jspecify.annotations.NullMarked;
