package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.util.Map;
import org.sharon.core.directory.Directory;
import org.sharon.core.web.Visitor;

/** Whom the teams of the demonstration know outside. */
final class OtherSupport {

    private final Directory directory;

    @Inject
    OtherSupport(Directory directory) {
        this.directory = directory;
    }

    void play(Map<String, Visitor> cast) {
        for (Script.Supporter each : Script.supporters()) {
            Visitor author = cast.get(Shelves.AUTHORS.getOrDefault(each.service(), ""));
            if (author != null) {
                directory.add(author, each.service(), each.place(), each.daysAgo());
            }
        }
    }
}
