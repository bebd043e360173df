package org.sharon.core.plugins;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.core.language.Language;

/**
 * One service, as one version of its plugin described it when it started.
 *
 * <p>Two services are equal only when they are the same object: a plugin that was started twice is
 * two services, because each has its own rules from its own class loader. A feature may therefore
 * use a service as a key, as long as it lets go of it in {@link ServiceListener}.
 *
 * @param version the plugin's own, such as {@code 1.0.0}
 * @param digest the SHA-256 of its jar, in hexadecimal digits
 * @param rules may be the plugin's own code: call it through {@link Guarded} and nowhere else
 * @param cards the card of each rule, in the same order, as the plugin answered once: read these,
 *     because {@link Rule#card} may be the plugin's own code too
 * @param contributions whatever else it brings
 * @param resources the files in its jar
 * @param words what these say in each language
 */
public record Service(
        String version,
        String digest,
        ServiceDescription description,
        List<RoomSpec> rooms,
        List<KeySpec> keys,
        FeatureSet features,
        List<Rule> rules,
        List<RuleCard> cards,
        Contributions contributions,
        PluginResources resources,
        PluginWords words) {

    public Service {
        requireNonNull(version, "version");
        requireNonNull(digest, "digest");
        requireNonNull(description, "description");
        rooms = List.copyOf(rooms);
        keys = List.copyOf(keys);
        requireNonNull(features, "features");
        rules = List.copyOf(rules);
        cards = List.copyOf(cards);
        requireNonNull(contributions, "contributions");
        requireNonNull(resources, "resources");
        requireNonNull(words, "words");
        if (rules.size() != cards.size()) {
            throw new IllegalArgumentException("Each rule has one card: " + description.id());
        }
    }

    /** A service with the words that are in its files. */
    public Service(
            String version,
            String digest,
            ServiceDescription description,
            List<RoomSpec> rooms,
            List<KeySpec> keys,
            FeatureSet features,
            List<Rule> rules,
            List<RuleCard> cards,
            Contributions contributions,
            PluginResources resources) {
        this(
                version,
                digest,
                description,
                rooms,
                keys,
                features,
                rules,
                cards,
                contributions,
                resources,
                PluginWords.orNone(resources));
    }

    /** A service of rooms and rules only, whose rules are asked for their cards here. */
    public Service(
            String version,
            String digest,
            ServiceDescription description,
            List<RoomSpec> rooms,
            List<KeySpec> keys,
            FeatureSet features,
            List<Rule> rules) {
        this(
                version,
                digest,
                description,
                rooms,
                keys,
                features,
                rules,
                rules.stream().map(Rule::card).toList(),
                Contributions.NONE,
                PluginResources.NONE);
    }

    /** Such as {@code eating-disorders}; the same for every version of the service. */
    public String id() {
        return description.id();
    }

    /** Its title in the language of this request. */
    public String title() {
        return said(description.title());
    }

    /**
     * What it declares, such as the title of a room, in the language of this request; in English
     * where its own words have no other.
     */
    public String said(String english) {
        return words.said(english, Language.current().locale());
    }

    /** Whether it comes before {@code other} in the order of versions. */
    public boolean isOlderThan(Service other) {
        return PluginJar.isOlder(version, other.version());
    }

    public Optional<RoomSpec> room(String slug) {
        return rooms.stream().filter(room -> room.slug().equals(slug)).findFirst();
    }

    public Optional<KeySpec> key(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Names the version and nothing else: a rule's own {@code toString} is plugin code. */
    @Override
    public String toString() {
        return id() + " " + version;
    }
}
