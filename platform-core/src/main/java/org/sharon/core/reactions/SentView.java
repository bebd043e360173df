package org.sharon.core.reactions;

import java.util.List;

/** One sign of support and the names of those who have sent it. */
record SentView(String words, String drawing, List<String> names) {}
