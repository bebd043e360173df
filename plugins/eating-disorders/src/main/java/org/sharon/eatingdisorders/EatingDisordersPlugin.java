package org.sharon.eatingdisorders;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.features.BlogCare;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.features.ReactionSet;
import org.sharon.api.moderation.Posture;
import org.sharon.api.moderation.Rule;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.plugin.Accent;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.plugin.Tone;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.Hazard;
import org.sharon.api.settings.Setting;

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
                        18)
                .tone(
                        Tone.of(
                                messages.get("tone"),
                                "skinny",
                                "good food",
                                "bad food",
                                "junk food",
                                "clean eating"))
                .accent(Accent.TEAL);
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

    /**
     * Pictures of people, gifts and signs of who is reading invite comparison, and in a small group
     * out of sight one person's habits become everybody's, so no lead can switch them on. Support
     * is a heart, for a kind sentence under a hard post may hurt. Hashtags are read by a person
     * first, because harm hides in new words.
     */
    @Override
    public FeatureSet features() {
        return FeatureSet.of(
                        Feature.BLOG,
                        Feature.LIVING,
                        Feature.COMMENTS,
                        Feature.REACTIONS,
                        Feature.HASHTAGS,
                        Feature.MENTIONS,
                        Feature.POLLS,
                        Feature.EVENTS,
                        Feature.ASK,
                        Feature.BOOKING,
                        Feature.BROADCAST,
                        Feature.LIBRARY,
                        Feature.TELEVISION,
                        Feature.PODCASTS,
                        Feature.OUTCOMES)
                .off(Feature.MESSAGES)
                .lockedOn(Feature.FORUM)
                .lockedOff(
                        Feature.IMAGES,
                        Feature.GIFTS,
                        Feature.WALL,
                        Feature.PRESENCE,
                        Feature.GROUPS)
                .reactions(ReactionSet.hearts())
                .blog(blog())
                .vettedTags();
    }

    /** What is written late at night is more often regretted, and read by more who cannot sleep. */
    private BlogCare blog() {
        return BlogCare.prompting(
                        messages.get("blog.hard-moment"),
                        messages.get("blog.helped-today"),
                        messages.get("blog.small-thing"),
                        messages.get("blog.look-forward"))
                .restingAtNight(23, 6);
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

    @Override
    public Posture posture() {
        return Posture.readAfterwards();
    }

    @Override
    public List<Signpost> signposts() {
        return new Shelf(messages).signposts();
    }

    @Override
    public List<ContentItem> content() {
        return new Shelf(messages).items();
    }

    @Override
    public List<Survey> surveys() {
        return List.of(new Questions(messages).building());
    }

    @Override
    public List<TrainingModule> training() {
        return List.of(new Questions(messages).reviewing());
    }

    @Override
    public List<Hazard> hazards() {
        return SafetyCase.HAZARDS;
    }

    @Override
    public List<DataClass> dataClasses() {
        return SafetyCase.DATA;
    }

    @Override
    public List<Setting> settings() {
        return new TeamPage(messages).settings();
    }

    @Override
    public List<PageSpec> pages() {
        return List.of(new TeamPage(messages).page());
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.SHOW_PAGES);
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
