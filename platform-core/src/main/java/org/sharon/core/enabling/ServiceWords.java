package org.sharon.core.enabling;

import java.time.Instant;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.web.When;

/** States in words. */
final class ServiceWords {

    private ServiceWords() {}

    /** Such as "On here" or "Waiting for a second person until 2:32pm". */
    static String of(ServiceState state) {
        if (state.waiting().isPresent()) {
            Proposal asked = state.waiting().get();
            String until = When.clock(asked.expiresAt());
            return asked.stored() == State.APPROVED
                    ? "Waiting for others in this building until " + until
                    : "Waiting for a second person until " + until;
        }
        if (state.isOn()) {
            return state.missing().isEmpty() ? "On here" : "On here, not open yet for members";
        }
        return "Off here";
    }

    /** Why members do not find its rooms; empty when they do or nothing is on. */
    static String notOpen(ServiceState state) {
        return state.missing().isEmpty()
                ? ""
                : "Not open yet for members, because "
                        + String.join(", and ", state.missing())
                        + ".";
    }

    static String of(Proposal asked, Instant now, int othersMissing) {
        return switch (asked.stateAt(now)) {
            case OPEN ->
                    "A clinical safety officer must sign this before "
                            + When.clock(asked.expiresAt())
                            + ".";
            case APPROVED ->
                    "Both people here agree. This building shares one version: "
                            + (othersMissing == 1
                                    ? "1 other trust has"
                                    : othersMissing + " other trusts have")
                            + " not agreed yet. It is valid until "
                            + When.clock(asked.expiresAt())
                            + ".";
            case WORKING -> "It is being done now. Look again in a moment.";
            case DONE -> "Done.";
            case EXPIRED ->
                    "The ten minutes ended at "
                            + When.clock(asked.expiresAt())
                            + ". Nothing was changed. An administrator can ask again.";
            case WITHDRAWN -> "It was taken back. Nothing was changed.";
            case REFUSED ->
                    "Nothing was changed. "
                            + (asked.sentence().isEmpty()
                                    ? "It did not come to an end. Ask again."
                                    : RefusedException.inFull(asked.sentence()));
        };
    }
}
