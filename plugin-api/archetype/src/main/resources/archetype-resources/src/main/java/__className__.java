package ${package};

import static org.sharon.api.moderation.Match.words;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sharon.api.content.Signpost;
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

/** The service "${serviceTitle}": change what is here, and add what it needs. */
@Component(service = ServicePlugin.class)
public final class ${className} implements ServicePlugin {

    @Override
    public ServiceDescription description() {
        return new ServiceDescription(
                "${serviceId}", "${serviceTitle}", "For people who want to talk.", 18);
    }

    @Override
    public List<RoomSpec> rooms() {
        return List.of(
                RoomSpec.forum("${serviceId}-table", "The table", "Ask anything, at your own pace."),
                RoomSpec.living("${serviceId}-sofa", "The sofa", "Talk with whoever is here now."));
    }

    @Override
    public List<KeySpec> keys() {
        return List.of(
                KeySpec.opening("member", "Member", "${serviceId}-table", "${serviceId}-sofa"));
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
                                "R1",
                                "Please do not sell things here. You can give them away.",
                                "Somebody sells something."),
                        Case.of(
                                Verdict.HOLD,
                                words(
                                        """
                                        (i am|we are) selling
                                        for sale
                                        """))));
    }

    @Override
    public List<Signpost> signposts() {
        return List.of(
                Signpost.filledByTrust("local-team", "The local team", "They can help you here."));
    }

    @Override
    public List<Hazard> hazards() {
        return List.of(
                new Hazard(
                        "H-1",
                        "A member loses money to a seller",
                        "Somebody sells what does not exist.",
                        "Money and trust are lost.",
                        List.of("R1"),
                        new Risk(2, 3),
                        new Risk(2, 1)));
    }

    @Override
    public List<DataClass> dataClasses() {
        return List.of(
                new DataClass(
                        "posts",
                        "What members write to each other.",
                        "So that members can read it.",
                        true,
                        DataClass.Retention.PEER_TALK));
    }
}
