package org.sharon.core.board;

import java.time.Instant;
import org.sharon.core.board.BoardNotice.Audience;

/** A notice that has not been put on the board. */
record NoticeDraft(Audience audience, String title, String text, Instant showsAt, Instant endsAt) {}
