package org.sharon.core.reactions;

import java.util.List;
import org.sharon.core.conversations.SeenPosts.Seen;

/**
 * Who has sent support for one's own post.
 *
 * @param back where the post stands
 */
record WhoView(Seen seen, String back, List<SentView> sent) {}
