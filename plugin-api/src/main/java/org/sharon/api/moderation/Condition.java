package org.sharon.api.moderation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that must, or must not, stand near what a case found.
 *
 * @param wanted whether one of {@code matches} must be there, or none may be
 * @param scope how near
 * @param matches at least one
 * @since 1.0
 */
public record Condition(boolean wanted, Scope scope, List<Match> matches) {

    public Condition {
        requireNonNull(scope, "scope");
        matches = List.copyOf(matches);
        if (matches.isEmpty()) {
            throw new IllegalArgumentException("A condition looks for at least one match");
        }
    }
}
