package org.sharon.core.moderation;

import java.util.List;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.core.plugins.Contributions;

/** What the garden brings beside rooms and rules. */
public final class Brought {

    private Brought() {}

    public static Contributions with(List<Survey> surveys, List<TrainingModule> training) {
        Contributions none = Contributions.NONE;
        return new Contributions(
                none.posture(),
                none.clocks(),
                none.signposts(),
                none.content(),
                surveys,
                training,
                none.hazards(),
                none.dataClasses(),
                none.settings(),
                none.pages(),
                none.jobs(),
                none.hooks(),
                none.permissions());
    }
}
