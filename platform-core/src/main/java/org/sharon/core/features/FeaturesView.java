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
                case TIMELINE -> "Milestones and memories on the page of a member.";
                case LIVING -> "Rooms where people talk live.";
                case GIFTS -> "A drawn gift for a member, with a short note.";
                case MESSAGES -> "Two members write to each other. The other has to agree first.";
                case COMMENTS -> "Answers under blog posts and short posts.";
                case REACTIONS -> "A heart, or other signs of support, under a post.";
                case HASHTAGS ->
                        "Words with a number sign, which lead to others with the same one.";
                case MENTIONS -> "Members can name each other in a room, and are told.";
                case ASK -> "A member asks the team something in private.";
                case BROADCAST -> "The notice board, with notices from the team.";
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
