package org.sharon.core.notices;

import com.google.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** What people choose from: only what the services of each of them have. */
final class Offers {

    private final Set<NoticeOffer> offers;

    @Inject
    Offers(Set<NoticeOffer> offers) {
        this.offers = offers;
    }

    /** What this person can be told about. Blocks. */
    List<Subject> subjects(Visitor visitor) {
        boolean staff = visitor.role() != Role.MEMBER;
        return Arrays.stream(Subject.values())
                .filter(each -> staff || !each.isForStaff())
                .filter(each -> each.kinds().stream().anyMatch(kind -> isFor(visitor, kind)))
                .toList();
    }

    private boolean isFor(Visitor visitor, NoticeKind kind) {
        List<NoticeOffer> named =
                offers.stream().filter(each -> each.kinds().contains(kind)).toList();
        return named.isEmpty() || named.stream().anyMatch(each -> each.isFor(visitor));
    }
}
