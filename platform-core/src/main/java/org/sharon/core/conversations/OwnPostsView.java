package org.sharon.core.conversations;

import java.util.List;
import org.sharon.core.conversations.OwnPosts.Own;

/**
 * What somebody wrote, the newest first.
 *
 * @param older the address of the next page; empty when there is none
 * @param done what has just been done; empty when nothing
 */
record OwnPostsView(List<Own> posts, String older, String done) {}
