package org.sharon.core.app;

import java.util.List;

/** The database may forget what it has committed, so the building stays closed. */
final class UnsafeDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeDatabaseException(List<String> complaints) {
        super(
                "This database may lose what it has committed. "
                        + String.join(" ", complaints)
                        + " Then start again.");
    }
}
