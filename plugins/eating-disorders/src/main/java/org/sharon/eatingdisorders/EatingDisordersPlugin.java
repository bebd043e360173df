package org.sharon.eatingdisorders;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.moderation.Rule;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;

/** Rooms, keys and safety rules of the eating disorders service. */
@Component(service = ServicePlugin.class)
public final class EatingDisordersPlugin implements ServicePlugin {

    private final Messages messages = new Messages();

    @Override
    public ServiceDescription description() {
        return new ServiceDescription(
                "eating-disorders",
                messages.get("service.title"),
                messages.get("service.audience"),
                18);
    }

    @Override
    public List<RoomSpec> rooms() {
        Stream<RoomSpec> forums =
                Stream.of("anorexia", "bulimia", "binge-eating", "osfed-arfid", "recovered")
                        .map(slug -> RoomSpec.forum(slug, title(slug), welcome(slug)));
        Stream<RoomSpec> living =
                Stream.of(
                                "living-anorexia",
                                "living-bulimia",
                                "living-binge-eating",
                                "living-osfed-arfid")
                        .map(slug -> RoomSpec.living(slug, title(slug), welcome(slug)));
        return Stream.concat(forums, living).toList();
    }

    /**
     * One diagnosis at a time, because numbers and habits spread from one room to the next.
     * Recovery closes no door: its key excludes nothing, so a recovered member keeps the living
     * room.
     */
    @Override
    public List<KeySpec> keys() {
        return List.of(
                diagnosis("anorexia").exclusiveWith("bulimia", "binge-eating"),
                diagnosis("bulimia").exclusiveWith("anorexia", "binge-eating"),
                diagnosis("binge-eating").exclusiveWith("anorexia", "bulimia"),
                diagnosis("osfed-arfid"),
                KeySpec.opening("recovered", title("recovered"), "recovered"));
    }

    @Override
    public FeatureSet features() {
        return FeatureSet.of(Feature.FORUM, Feature.BLOG, Feature.LIVING);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                BodyNumbers.rule(messages),
                ProIllness.rule(messages),
                HidingTips.rule(messages),
                FoodLists.rule(messages),
                Comparison.rule(messages),
                MedicalDanger.rule(messages));
    }

    private KeySpec diagnosis(String slug) {
        return KeySpec.opening(slug, title(slug), slug, "living-" + slug);
    }

    private String title(String slug) {
        return messages.get("room." + slug + ".title");
    }

    private String welcome(String slug) {
        return messages.get("room." + slug + ".welcome");
    }
}
