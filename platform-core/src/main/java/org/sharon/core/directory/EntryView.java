package org.sharon.core.directory;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharon.core.web.Form;

/**
 * @param entry null for a new one
 */
record EntryView(Form form, Map<String, String> services, @Nullable Entry entry, LocalDate today) {

    boolean isNew() {
        return entry == null;
    }

    String title() {
        return entry == null ? "Add a place" : entry.name();
    }

    String address() {
        return entry == null ? DirectoryDeskPages.ALL + "/new" : entry.deskAddress();
    }

    String state() {
        return entry == null ? "" : entry.verified() + " " + entry.stateOn(today);
    }
}
