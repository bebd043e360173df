package org.sharon.core.changes;

import static org.sharon.core.language.Words.say;

import org.sharon.api.features.Feature;

/** What members call the features. */
final class FeatureNames {

    private FeatureNames() {}

    static String of(Feature feature) {
        return switch (feature) {
            case FORUM -> say("changes.forum");
            case BLOG -> say("changes.blog");
            case WALL -> say("changes.wall");
            case TIMELINE -> say("changes.timeline");
            case LIVING -> say("changes.living-room");
            case GIFTS -> say("changes.gifts");
            case MESSAGES -> say("changes.messages-between-members");
            case GROUPS -> say("changes.small-groups");
            case COMMENTS -> say("changes.comments");
            case REACTIONS -> say("changes.reactions");
            case HASHTAGS -> say("changes.hashtags");
            case MENTIONS -> say("changes.mentions");
            case IMAGES -> say("changes.pictures");
            case POLLS -> say("changes.polls");
            case EVENTS -> say("changes.events");
            case ASK -> say("changes.ask-a-clinician");
            case BOOKING -> say("changes.booking");
            case BROADCAST -> say("changes.notices");
            case LIBRARY -> say("changes.library");
            case TELEVISION -> say("changes.television");
            case PODCASTS -> say("changes.podcasts");
            case JOURNAL -> say("changes.journal");
            case OUTCOMES -> say("changes.questionnaires");
            case PRESENCE -> say("changes.who-is-here");
        };
    }
}
