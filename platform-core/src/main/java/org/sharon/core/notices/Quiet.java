package org.sharon.core.notices;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.sharon.core.web.When;

/** Whether somebody wants quiet at this moment. */
public final class Quiet {

    private final ChoiceStore choices;
    private final Clock clock;

    @Inject
    Quiet(ChoiceStore choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** When the quiet that somebody wants now ends; empty when they want none now. Blocks. */
    public Optional<Instant> endOf(long account) {
        return choices.quiet(account).endAt(clock.instant().atZone(When.LONDON));
    }
}
