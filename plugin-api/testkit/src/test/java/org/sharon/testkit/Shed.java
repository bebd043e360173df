package org.sharon.testkit;

import static org.sharon.api.moderation.Match.words;

import java.util.List;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.Hazard;
import org.sharon.api.safety.Risk;

/** A small plugin that keeps the contract; a test overrides what it wants to be wrong. */
public class Shed implements ServicePlugin {

    @Override
    public ServiceDescription description() {
        return new ServiceDescription("shed", "The shed", "For people who mend things.", 18);
    }

    @Override
    public List<RoomSpec> rooms() {
        return List.of(
                RoomSpec.forum("bench", "The bench", "Ask how to mend it."),
                RoomSpec.living("stove", "The stove", "Talk while the kettle boils."));
    }

    @Override
    public List<KeySpec> keys() {
        return List.of(KeySpec.opening("member", "Member of the shed", "bench", "stove"));
    }

    @Override
    public FeatureSet features() {
        return FeatureSet.of(Feature.FORUM, Feature.LIVING);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                DeclaredRule.of(
                        RuleCard.of(
                                "S1",
                                "Please leave prices out. Talk about the work.",
                                "Somebody sells something."),
                        Case.of(Verdict.HOLD, words("selling my drill"))));
    }

    @Override
    public List<Hazard> hazards() {
        return List.of(
                new Hazard(
                        "SH-1",
                        "Somebody is sold a broken tool",
                        "A member sells to another.",
                        "Money is lost, or a hand is cut.",
                        List.of("S1"),
                        new Risk(3, 3),
                        new Risk(3, 1)));
    }

    @Override
    public List<DataClass> dataClasses() {
        return List.of(
                new DataClass(
                        "posts",
                        "What members write to one another.",
                        "So that they can read it.",
                        true,
                        DataClass.Retention.PEER_TALK));
    }
}
