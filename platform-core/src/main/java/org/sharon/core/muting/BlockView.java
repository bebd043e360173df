package org.sharon.core.muting;

import org.sharon.core.conversations.SeenPosts.Seen;

/**
 * What somebody can do about a post that they would rather not read.
 *
 * @param topicMuted whether they have muted its topic
 */
record BlockView(Seen seen, String back, boolean topicMuted) {

    boolean isByTeam() {
        return seen.post().asTeam();
    }

    boolean hasTopic() {
        return seen.post().topic() != null;
    }

    String topicAddress() {
        return seen.room().address() + "/topics/" + seen.post().topic() + "/mute";
    }
}
