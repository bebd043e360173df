package org.sharon.api.features;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The features of one service. What is not named is locked off: a service lead can switch only what
 * the plugin has thought about.
 *
 * @param states by feature
 * @param reactions what members choose from where {@link Feature#REACTIONS} is on
 * @param tags which hashtags lead anywhere where {@link Feature#HASHTAGS} is on
 * @param blog how people are looked after who write where {@link Feature#BLOG} is on
 * @param withoutGifts ids of keys whose holders neither get nor send anything where {@link
 *     Feature#GIFTS} is on
 * @param timeline what members put on their timelines where {@link Feature#TIMELINE} is on
 * @since 1.0
 */
public record FeatureSet(
        Map<Feature, FeatureState> states,
        ReactionSet reactions,
        TagChoice tags,
        BlogCare blog,
        Set<String> withoutGifts,
        TimelineCare timeline) {

    public FeatureSet {
        requireNonNull(reactions, "reactions");
        requireNonNull(tags, "tags");
        requireNonNull(blog, "blog");
        requireNonNull(timeline, "timeline");
        withoutGifts = Collections.unmodifiableSet(new TreeSet<>(withoutGifts));
        Map<Feature, FeatureState> ordered = new EnumMap<>(Feature.class);
        ordered.putAll(states);
        states = Collections.unmodifiableMap(ordered);
    }

    /** No feature at all. */
    public static FeatureSet none() {
        return new FeatureSet(
                Map.of(),
                ReactionSet.words(),
                TagChoice.FREE,
                BlogCare.plain(),
                Set.of(),
                TimelineCare.plain());
    }

    /** These features are on, and a service lead may switch each of them off. */
    public static FeatureSet of(Feature... features) {
        return none().with(FeatureState.ON, features);
    }

    /** These too, off until a service lead switches them on. */
    public FeatureSet off(Feature... features) {
        return with(FeatureState.OFF, features);
    }

    /** These too, on for ever. */
    public FeatureSet lockedOn(Feature... features) {
        return with(FeatureState.LOCKED_ON, features);
    }

    /** These too, off for ever: for what would do harm in this service. */
    public FeatureSet lockedOff(Feature... features) {
        return with(FeatureState.LOCKED_OFF, features);
    }

    /** The same with other signs of support to choose from. */
    public FeatureSet reactions(ReactionSet others) {
        return new FeatureSet(states, others, tags, blog, withoutGifts, timeline);
    }

    /** The same where a hashtag leads nowhere until a moderator of the service has allowed it. */
    public FeatureSet vettedTags() {
        return new FeatureSet(states, reactions, TagChoice.VETTED, blog, withoutGifts, timeline);
    }

    /** The same with other care for people who write a blog. */
    public FeatureSet blog(BlogCare other) {
        return new FeatureSet(states, reactions, tags, other, withoutGifts, timeline);
    }

    /** The same where holders of these keys are offered no gifts, because they could hurt. */
    public FeatureSet withoutGifts(String... keys) {
        return new FeatureSet(states, reactions, tags, blog, Set.of(keys), timeline);
    }

    /** The same with other milestones, or without timelines for holders of some keys. */
    public FeatureSet timeline(TimelineCare other) {
        return new FeatureSet(states, reactions, tags, blog, withoutGifts, other);
    }

    /** Locked off for what is not named. */
    public FeatureState state(Feature feature) {
        return states.getOrDefault(feature, FeatureState.LOCKED_OFF);
    }

    /** Whether members find the feature as long as no service lead has switched it. */
    public boolean has(Feature feature) {
        return state(feature).isOn();
    }

    private FeatureSet with(FeatureState state, Feature... features) {
        Map<Feature, FeatureState> all = new EnumMap<>(Feature.class);
        all.putAll(states);
        for (Feature feature : features) {
            all.put(feature, state);
        }
        return new FeatureSet(all, reactions, tags, blog, withoutGifts, timeline);
    }
}
