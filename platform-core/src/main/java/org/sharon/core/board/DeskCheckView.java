package org.sharon.core.board;

import org.sharon.core.web.Form;

/**
 * A notice as members will see it, before it is put on the board.
 *
 * @param reach how many people it reaches, in words
 */
record DeskCheckView(Form form, Pinned notice, String forWhom, String reach, String when) {}
