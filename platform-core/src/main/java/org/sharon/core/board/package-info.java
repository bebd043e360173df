/** The notice board: what the team writes for a room, a service, or a stage of it. */
@NullMarked
package org.sharon.core.board;

import org.jspecify.annotations.NullMarked;
