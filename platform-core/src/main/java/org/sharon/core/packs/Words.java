package org.sharon.core.packs;

import java.time.Instant;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.web.When;

/** States in words. */
final class Words {

    private Words() {}

    static String of(Proposal asked, Instant now) {
        return switch (asked.stateAt(now)) {
            case OPEN, APPROVED, WORKING ->
                    "A clinical safety officer must sign this before "
                            + When.clock(asked.expiresAt())
                            + ".";
            case DONE -> "Done.";
            case EXPIRED ->
                    "The ten minutes ended at "
                            + When.clock(asked.expiresAt())
                            + ". Nothing was changed. An administrator can ask again.";
            case WITHDRAWN -> "It was taken back. Nothing was changed.";
            case REFUSED -> "Nothing was changed. " + RefusedException.inFull(asked.sentence());
        };
    }
}
