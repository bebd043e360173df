package org.sharon.core.reactions;

import org.sharon.core.conversations.PostView;
import org.sharon.core.rooms.Room;

/** What stands below one post: for a page that has changed it without loading anew. */
record PartView(Room room, PostView post) {}
