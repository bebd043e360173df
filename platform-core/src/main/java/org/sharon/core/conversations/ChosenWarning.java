package org.sharon.core.conversations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.web.Request;

/**
 * What an author who changes a post says of its warning.
 *
 * @param given whether the form asked at all
 * @param warning what they chose; null for none
 */
record ChosenWarning(boolean given, @Nullable Warning warning) {

    static final String FIELD = "warning";

    /** The form did not ask: what the author chose before stays. */
    static final ChosenWarning NOT_ASKED = new ChosenWarning(false, null);

    static ChosenWarning in(Request request) {
        return new ChosenWarning(
                !request.forms(FIELD).isEmpty(), Warning.find(request.form(FIELD)).orElse(null));
    }

    Optional<Warning> chosen() {
        return Optional.ofNullable(warning);
    }

    @Nullable String stored() {
        return warning == null ? null : warning.stored();
    }
}
