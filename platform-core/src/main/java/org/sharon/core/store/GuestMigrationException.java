package org.sharon.core.store;

import org.jspecify.annotations.Nullable;

/** A migration does not run. The message is a sentence for whoever wrote it. */
public final class GuestMigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GuestMigrationException(String sentence) {
        this(sentence, null);
    }

    GuestMigrationException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
