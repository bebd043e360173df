package org.sharon.core.hashtags;

import java.time.Instant;

/** A hashtag that a service knows. */
record Tag(long id, int trust, String service, String word, Standing standing, Instant foundAt) {}
