/**
 * Work of plugins on a timetable. The timetable is in the database: one node does each piece of
 * work, and it goes on where it was after an update, a restart or the loss of a node.
 */
@NullMarked
package org.sharon.core.jobs;

import org.jspecify.annotations.NullMarked;
