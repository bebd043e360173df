package org.sharon.core.moderation.rules.baseline;

import java.util.List;
import org.sharon.api.moderation.Rule;

/** The rules that every service has. */
public final class Baseline {

    private Baseline() {}

    /** All of them, C1 first. */
    public static List<Rule> rules() {
        return List.of(
                C1Suicide.rule(),
                C2Method.rule(),
                C3SelfHarm.rule(),
                C4Identity.rule(),
                C5OffPlatform.rule(),
                C6Danger.rule(),
                C7Medicine.rule(),
                C8Abuse.rule(),
                C9Commerce.rule(),
                C10NamedStaff.rule());
    }
}
