package org.sharon.core.board;

import java.time.Instant;

/** A notice that has not been put on the board. */
public record NoticeDraft(
        Audience audience, String title, String text, Instant showsAt, Instant endsAt) {}
