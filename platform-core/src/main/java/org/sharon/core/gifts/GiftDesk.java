package org.sharon.core.gifts;

import com.google.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sharon.core.audit.Audit;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/** What staff look at: notes that a rule held, and gifts that somebody reported. */
final class GiftDesk {

    static final String ADDRESS = "/staff/gifts";

    /** Where somebody reads that a gift of theirs was not passed on. */
    static final String REFUSED = "/gifts/refused";

    private final GiftStore store;
    private final Notices notices;
    private final Audit audit;
    private final Database database;

    @Inject
    GiftDesk(GiftStore store, Notices notices, Audit audit, Database database) {
        this.store = store;
        this.notices = notices;
        this.audit = audit;
        this.database = database;
    }

    /** The team has something to look at. */
    void tell(Handle handle, int trust, String service) {
        notices.tell(
                handle,
                store.team(handle, trust, service).stream()
                        .map(each -> new Notice(each, NoticeKind.TO_CHECK, ADDRESS))
                        .toList());
    }

    List<Gift> list(Visitor staff) {
        notices.seen(staff, ADDRESS);
        return store.listToCheck(staff.trust(), staff.services());
    }

    /** The other gets it, or keeps it; or it goes, and whoever gave it is told. */
    void decide(Visitor staff, long id, boolean given) {
        database.write(
                handle -> {
                    Gift gift =
                            store.lockToCheck(handle, staff.trust(), staff.services(), id)
                                    .orElseThrow(NotFoundException::new);
                    store.decide(handle, id, given);
                    audit.add(
                            handle,
                            staff.trust(),
                            staff.account(),
                            given ? "gift.passed" : "gift.refused",
                            "gift:" + id,
                            "");
                    if (given && !gift.reported()) {
                        notices.tell(
                                handle,
                                new Notice(gift.receiver(), NoticeKind.GIFT, Gifts.ADDRESS));
                    } else if (!given) {
                        notices.tell(
                                handle, new Notice(gift.giver(), NoticeKind.DECISION, REFUSED));
                    }
                    return null;
                });
    }
}
