package org.sharon.core.library;

import java.util.List;

/**
 * The page of one item.
 *
 * @param shelf where it stands
 * @param markup of a text, safe to show; empty for others
 * @param type of a film or a recording, as browsers name it; empty for a text
 * @param transcript its words, line by line
 */
record ItemView(Item item, String shelf, String markup, String type, List<String> transcript) {

    /** Whether there are captions to go with the sound. */
    boolean hasCaptions() {
        return item.team() == null || item.team().hasCaptions();
    }

    String media() {
        return item.address() + "/media";
    }

    String report() {
        return ReportedItems.address(item);
    }

    String captions() {
        return item.address() + "/captions";
    }
}
