package org.sharon.core.features;

import java.util.List;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureState;

/**
 * The page of switches.
 *
 * @param done what has just been done; empty when nothing
 */
record FeaturesView(List<Group> groups, String done) {

    /** The features of one service. */
    record Group(String title, List<Row> rows) {}

    /**
     * One feature.
     *
     * @param address where its switch is sent
     */
    record Row(Feature feature, FeatureState state, boolean isOn, String address) {

        String what() {
            return switch (feature) {
                case FORUM -> "Rooms with topics and replies.";
                case BLOG -> "Longer posts in the rooms with topics.";
                case WALL -> "Short posts in the rooms with topics.";
                case LIVING -> "Rooms where people talk live.";
                case LIBRARY -> "Texts that somebody has checked.";
                case TELEVISION -> "Films with captions.";
                case PODCASTS -> "Recordings with their words to read.";
                case IMAGES -> "One picture beside a post, after somebody has looked at it.";
                case EVENTS -> "What the team does with people of a room, at a time.";
                case GROUPS -> "Up to 6 members who write to each other. Each of them joins.";
                case POLLS -> "Topics that ask something, with answers to choose from.";
                default -> "";
            };
        }

        boolean isLocked() {
            return state.isLocked();
        }

        String why() {
            return isOn
                    ? "The service does not work without it."
                    : "The service does not have it, to keep people safe.";
        }
    }
}
