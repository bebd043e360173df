package org.sharon.api.plugin;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.hooks.Hook;
import org.sharon.api.jobs.Job;
import org.sharon.api.moderation.AlertClocks;
import org.sharon.api.moderation.Posture;
import org.sharon.api.moderation.Rule;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.Hazard;
import org.sharon.api.settings.Setting;

/**
 * One service area of the building: its rooms, its keys, its features, its safety rules, and
 * whatever else it brings.
 *
 * <p>Register an implementation as a Declarative Services component: {@code @Component(service =
 * ServicePlugin.class)}.
 *
 * <p>Every method here is called once when the plugin is built, to write down what it declares, and
 * once, on a worker thread, each time a node starts it. The answer is kept until the plugin is
 * replaced. Each method returns the full list, quickly, always the same, and changes nothing. A
 * plugin whose answers differ from what its build wrote down is refused, and so is one whose method
 * throws or answers {@code null}; the version that was serving before goes on serving.
 *
 * <p>Every record of this API checks what it is given. What it does not take is an {@link
 * IllegalArgumentException} or a {@link NullPointerException}, thrown where the record is made: so
 * the method fails, and the build says so.
 *
 * @since 1.0
 */
@ConsumerType
public interface ServicePlugin {

    /** Who the service is for. Its id must stay the same for ever: rooms and keys hang on it. */
    ServiceDescription description();

    /** The rooms of the service, in the order in which a person sees them. */
    default List<RoomSpec> rooms() {
        return List.of();
    }

    /**
     * The keys that a clinician can give out. Keys that exclude one another are never held by the
     * same person. A room that no key opens is open to staff only.
     */
    default List<KeySpec> keys() {
        return List.of();
    }

    /** Which of the shared features the service uses. What is not named is off for good. */
    default FeatureSet features() {
        return FeatureSet.none();
    }

    /**
     * The safety rules of the service. They are added to the rules of the platform: a plugin can
     * make a verdict stricter and never milder.
     */
    default List<Rule> rules() {
        return List.of();
    }

    /** How posts come into the rooms before any rule has spoken. */
    default Posture posture() {
        return Posture.atOnce();
    }

    /** How soon a person has looked. The platform takes the shorter of this and its own. */
    default AlertClocks clocks() {
        return AlertClocks.PLATFORM;
    }

    /** Where else people can turn, beside the help that is on every page. */
    default List<Signpost> signposts() {
        return List.of();
    }

    /** What the service gives people to read, watch and hear. */
    default List<ContentItem> content() {
        return List.of();
    }

    /**
     * Questions that members may answer. Whoever has a key to a room of the service is offered them
     * on the start page. Staff see the answers of five people or more together, without names;
     * words that worry a rule go to the care team instead, with the nickname.
     */
    default List<Survey> surveys() {
        return List.of();
    }

    /**
     * What staff of the service learn before they begin. With training, a peer moderator reviews
     * posts of the service only while their certificates for all of it count.
     */
    default List<TrainingModule> training() {
        return List.of();
    }

    /**
     * What could harm a person here, and what stands against it. A clinical safety officer signs
     * the list before the service is enabled, and again when it changes.
     */
    default List<Hazard> hazards() {
        return List.of();
    }

    /** Which personal data the service keeps, and why. */
    default List<DataClass> dataClasses() {
        return List.of();
    }

    /** What a trust may set. */
    default List<Setting> settings() {
        return List.of();
    }

    /** Pages of the plugin's own. Needs {@link Permission#SHOW_PAGES}. */
    default List<PageSpec> pages() {
        return List.of();
    }

    /** Work on a timetable. Needs {@link Permission#RUN_JOBS}. */
    default List<Job> jobs() {
        return List.of();
    }

    /** What the plugin wants to hear of. Each hook says which permission it needs. */
    default List<Hook> hooks() {
        return List.of();
    }

    /** What the plugin asks for beyond declaring things. Ask for no more than it uses. */
    default Set<Permission> permissions() {
        return Set.of();
    }
}
