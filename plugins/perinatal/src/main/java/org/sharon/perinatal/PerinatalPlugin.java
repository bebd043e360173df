package org.sharon.perinatal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.features.TimelineCare;
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

/** Rooms, keys and safety rules of the perinatal service. */
@Component(service = ServicePlugin.class)
public final class PerinatalPlugin implements ServicePlugin {

    private static final String LIVING = "living-perinatal";

    private final Messages messages = new Messages();

    @Override
    public ServiceDescription description() {
        return new ServiceDescription(
                        "perinatal",
                        messages.get("service.title"),
                        messages.get("service.audience"),
                        18)
                .tone(
                        Tone.of(
                                messages.get("tone"),
                                "mummy",
                                "normal birth",
                                "natural birth",
                                "breast is best",
                                "good mum"))
                .accent(Accent.PLUM);
    }

    @Override
    public List<RoomSpec> rooms() {
        return List.of(
                forum("expecting"),
                forum("newborn"),
                forum("months-3-12"),
                forum("loss"),
                forum("birth-trauma"),
                forum("partners"),
                RoomSpec.living(LIVING, title(LIVING), welcome(LIVING)));
    }

    /**
     * The loss key opens no living room: nobody who has lost a baby should walk into talk of bumps
     * and feeds. The partners key opens none either: people may write there about a partner.
     */
    @Override
    public List<KeySpec> keys() {
        return List.of(
                KeySpec.opening("expecting", title("expecting"), "expecting", LIVING)
                        .exclusiveWith("loss"),
                KeySpec.opening("newborn", title("newborn"), "newborn", LIVING)
                        .exclusiveWith("loss"),
                KeySpec.opening("months-3-12", title("months-3-12"), "months-3-12", LIVING),
                KeySpec.opening("loss", title("loss"), "loss")
                        .exclusiveWith("expecting", "newborn"),
                KeySpec.opening("birth-trauma", title("birth-trauma"), "birth-trauma", LIVING),
                KeySpec.opening("partners", title("partners"), "partners"));
    }

    /**
     * The forum is where somebody finds an answer at four in the morning, so it stays on. Nobody
     * who has lost a baby is sent a present, or has to read of milestones. The core shows a picture
     * only once a person has seen nobody on it.
     */
    @Override
    public FeatureSet features() {
        return FeatureSet.of(
                        Feature.WALL,
                        Feature.TIMELINE,
                        Feature.LIVING,
                        Feature.GIFTS,
                        Feature.MESSAGES,
                        Feature.GROUPS,
                        Feature.COMMENTS,
                        Feature.REACTIONS,
                        Feature.HASHTAGS,
                        Feature.MENTIONS,
                        Feature.POLLS,
                        Feature.EVENTS,
                        Feature.ASK,
                        Feature.BOOKING,
                        Feature.BROADCAST,
                        Feature.IMAGES,
                        Feature.LIBRARY,
                        Feature.TELEVISION,
                        Feature.PODCASTS)
                .off(Feature.PRESENCE)
                .lockedOn(Feature.FORUM)
                .lockedOff(Feature.BLOG)
                .withoutGifts("loss")
                .timeline(milestones());
    }

    /** Nothing that a baby does by a certain week, and nothing that is weighed or counted. */
    private TimelineCare milestones() {
        return TimelineCare.offering(
                        messages.get("milestone.home"),
                        messages.get("milestone.out"),
                        messages.get("milestone.alone"),
                        messages.get("milestone.help"),
                        messages.get("milestone.told"),
                        messages.get("milestone.met"),
                        messages.get("milestone.work"),
                        messages.get("milestone.finished"),
                        messages.get("milestone.year"),
                        messages.get("milestone.other"))
                .without("loss");
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Psychosis.rule(messages),
                IntrusiveThoughts.rule(messages),
                HarmToBaby.rule(messages),
                Loss.rule(messages),
                Coercion.rule(messages),
                Judgemental.rule(messages),
                BabyNumbers.rule(messages));
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

    private RoomSpec forum(String slug) {
        return RoomSpec.forum(slug, title(slug), welcome(slug));
    }

    private String title(String slug) {
        return messages.get("room." + slug + ".title");
    }

    private String welcome(String slug) {
        return messages.get("room." + slug + ".welcome");
    }
}
