package org.sharon.api.plugin;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.moderation.Rule;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;

/**
 * One service area of the building: its rooms, its keys, its features and its safety rules.
 *
 * <p>Register an implementation as a Declarative Services component: {@code @Component(service =
 * ServicePlugin.class)}. The platform calls each method once, on a worker thread, while the plugin
 * starts, and keeps the answer until the plugin is replaced. Each method returns the full list,
 * quickly, and changes nothing. If any of them throws, the plugin is refused and the version that
 * was serving before goes on serving.
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

    /** The keys that a clinician can give out. A room that no key opens is open to staff only. */
    default List<KeySpec> keys() {
        return List.of();
    }

    /** Which of the shared features the service uses. What is not named is off. */
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
}
