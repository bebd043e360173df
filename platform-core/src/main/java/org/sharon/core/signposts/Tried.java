package org.sharon.core.signposts;

import java.time.LocalDate;

/** What a trust has filled in for a signpost, and on which day somebody tried it. */
record Tried(String contact, LocalDate on, LocalDate expiresOn) {}
