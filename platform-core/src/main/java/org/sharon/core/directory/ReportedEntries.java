package org.sharon.core.directory;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.core.reports.Reportable;
import org.sharon.core.web.Visitor;

/** Other support, for whoever reports something about it. */
final class ReportedEntries implements Reportable {

    static final String WORD = "directory";

    private final Directory directory;

    @Inject
    ReportedEntries(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Optional<Thing> find(Visitor visitor, String service, String id) {
        return directory.shown(visitor, service).stream()
                .filter(each -> Long.toString(each.id()).equals(id))
                .findFirst()
                .map(each -> new Thing(each.name(), each.address(), directory.verifiedBy(each)));
    }
}
