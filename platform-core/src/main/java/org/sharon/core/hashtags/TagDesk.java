package org.sharon.core.hashtags;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sharon.api.features.TagChoice;
import org.sharon.core.audit.Audit;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/** Where staff of a service say which hashtags may lead somewhere. */
public final class TagDesk {

    private static final int MOST = 50;

    private final TagStore store;
    private final Hashtags tags;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    @Inject
    TagDesk(TagStore store, Hashtags tags, Database database, Audit audit, Clock clock) {
        this.store = store;
        this.tags = tags;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    List<Tag> list(Visitor staff, Standing standing) {
        return store.list(staff.trust(), services(staff), standing, MOST);
    }

    boolean vets(Tag tag) {
        return tags.choice(tag.service()) == TagChoice.VETTED;
    }

    private List<String> services(Visitor staff) {
        return staff.services().stream()
                .filter(service -> tags.isOn(staff.trust(), service))
                .sorted()
                .toList();
    }

    /** Allows a hashtag of one's own service, or stops it; writes down who did. */
    void decide(Visitor staff, long id, Standing standing) {
        Tag tag =
                store.find(id)
                        .filter(each -> each.trust() == staff.trust())
                        .filter(each -> services(staff).contains(each.service()))
                        .orElseThrow(NotFoundException::new);
        database.write(
                handle -> {
                    store.decide(handle, tag.id(), standing, staff.account(), clock.instant());
                    audit.add(
                            handle,
                            tag.trust(),
                            staff.account(),
                            "hashtag." + standing.word(),
                            "hashtag:" + tag.id(),
                            tag.service());
                    return null;
                });
        tags.forget();
    }

    /** Allows a hashtag before anybody has used it. */
    public void allow(Visitor staff, String service, String word) {
        Optional<FoundTag> found = FoundTag.of(word);
        found.ifPresent(
                each -> {
                    store.add(staff.trust(), service, each, Standing.NEW, clock.instant());
                    store.find(staff.trust(), service, each.key())
                            .ifPresent(tag -> decide(staff, tag.id(), Standing.ALLOWED));
                });
    }
}
