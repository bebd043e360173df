package org.sharon.core.directory;

import java.util.List;

/**
 * @param words what somebody looks for; empty for everything
 * @param filled whether there is anything at all
 */
record DirectoryView(
        String address, String service, String words, boolean filled, List<Entry> entries) {

    String count() {
        return entries.size() == 1 ? "1 place" : entries.size() + " places";
    }
}
