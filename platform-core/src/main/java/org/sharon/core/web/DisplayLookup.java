package org.sharon.core.web;

import java.util.Optional;
import org.sharon.core.language.Language;

/** Tells how somebody wants pages to look. Bound by {@code display}. May block. */
public interface DisplayLookup {

    /** Where nobody can choose. */
    DisplayLookup NONE = visitor -> Display.STANDARD;

    Display of(Visitor visitor);

    /** What the interface speaks for this account; empty when nobody has chosen. */
    default Optional<Language> languageOf(long account) {
        return Optional.empty();
    }
}
