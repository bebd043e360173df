package org.sharon.core.vault;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** Who somebody really is. */
public record Identity(String name, LocalDate born, NhsNumber nhsNumber) {

    public Identity {
        requireNonNull(name, "name");
        requireNonNull(born, "born");
        requireNonNull(nhsNumber, "nhsNumber");
    }

    /** Nothing: an identity in a log would be a person in a log. */
    @Override
    public String toString() {
        return "Identity";
    }
}
