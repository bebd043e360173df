package org.sharon.core.library;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.core.media.MediaItem;
import org.sharon.core.plugins.Service;
import org.sharon.core.reports.Reportable;
import org.sharon.core.web.Visitor;

/** What stands on the shelves, for whoever reports something there. */
final class ReportedItems implements Reportable {

    /** Stands before the number of what a team has put on a shelf. */
    private static final String BY_TEAM = "by-team-";

    private static final String WORD = "library";

    private final Library library;

    @Inject
    ReportedItems(Library library) {
        this.library = library;
    }

    /** Where members report it. */
    static String address(Item item) {
        MediaItem team = item.team();
        return Reportable.address(
                WORD, item.service(), team == null ? item.content().id() : BY_TEAM + team.id());
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Optional<Thing> find(Visitor visitor, String service, String id) {
        return library.enter(visitor, service)
                .flatMap(each -> find(visitor, each, id))
                .filter(item -> !item.isWithdrawn())
                .map(
                        item ->
                                new Thing(
                                        item.title(),
                                        item.address(),
                                        item.team() == null ? 0 : item.team().writtenBy()));
    }

    private Optional<Item> find(Visitor visitor, Service service, String id) {
        if (!id.startsWith(BY_TEAM)) {
            return library.find(visitor, service, id);
        }
        try {
            long number = Long.parseLong(id.substring(BY_TEAM.length()));
            return library.find(visitor, service, number);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
