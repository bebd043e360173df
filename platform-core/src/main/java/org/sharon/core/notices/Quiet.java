package org.sharon.core.notices;

import com.google.inject.Inject;
import java.time.Clock;
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

    /** Blocks. */
    public boolean isNow(long account) {
        return choices.quiet(account).has(clock.instant().atZone(When.LONDON).toLocalTime());
    }
}
